package dev.fimplayground.document;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The draft of one window, held until it is closed. Writes files; not for the FX thread, but for the last saving. */
public final class OpenDraft implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenDraft.class);

    private final Path folder;
    private final String name;
    private final Optional<DraftLock> lock;
    private final Optional<Draft> draft;
    private final Optional<FileNotice> notice;

    OpenDraft(Path folder, String name, Optional<DraftLock> lock, Optional<Draft> draft, Optional<FileNotice> notice) {
        this.folder = folder;
        this.name = name;
        this.lock = lock;
        this.draft = draft;
        this.notice = notice;
        removeLeftOvers();
    }

    /** What was in it when it was taken; empty if it is new. */
    public Optional<Draft> draft() {
        return draft;
    }

    /** What a person should know of drafts that were not taken. */
    public Optional<FileNotice> notice() {
        return notice;
    }

    /**
     * Replaces the file as a whole; when this returns it is on the disk.
     *
     * @throws IOException if it could not be written; the file is as it was
     */
    public void save(Draft now) throws IOException {
        OwnerOnly.folder(folder);
        AtomicFile.write(folder.resolve(name), DraftJson.write(now));
    }

    /** The file stays: the next window takes it. */
    @Override
    public void close() {
        lock.ifPresent(DraftLock::close);
    }

    /** Of a process that was killed while it saved. */
    private void removeLeftOvers() {
        String pattern = "." + name + ".*.tmp";
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, pattern)) {
            for (Path each : left) {
                Files.deleteIfExists(each);
            }
        } catch (IOException notThere) {
            LOG.debug("nothing to tidy up: {}", notThere.toString());
        }
    }
}
