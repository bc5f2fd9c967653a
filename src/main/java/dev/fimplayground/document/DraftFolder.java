package dev.fimplayground.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The drafts of all windows, one file each; a window holds a lock on its own, which ends with its process however that
 * ends. Reads files; not for the FX thread.
 */
public final class DraftFolder {
    static final String ENDING = ".draft.json";
    private static final Logger LOG = LoggerFactory.getLogger(DraftFolder.class);

    private final Path folder;
    private Optional<FileNotice> notice = Optional.empty();

    /** @param folder made at the first saving if it is not there */
    public DraftFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The newest draft that no window holds, or a new one if there is none. Where nothing can be locked, because nothing
     * can be written, the newest is read all the same and would be saved as another. Never fails.
     */
    public OpenDraft take() {
        notice = Optional.empty();
        for (Path file : newestFirst()) {
            Optional<OpenDraft> taken = taken(file);
            if (taken.isPresent()) {
                return taken.get();
            }
        }
        String name = newName();
        return new OpenDraft(folder, name, newLock(name), Optional.empty(), notice);
    }

    private Optional<OpenDraft> taken(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            Optional<DraftLock> lock = DraftLock.tryFor(folder, name);
            Optional<Draft> read = lock.isPresent() ? read(file) : Optional.empty();
            if (read.isEmpty()) {
                lock.ifPresent(DraftLock::close);
                return Optional.empty();
            }
            return Optional.of(new OpenDraft(folder, name, lock, read, notice));
        } catch (IOException notWritable) {
            LOG.warn("a draft cannot be locked: {}", notWritable.toString());
            return read(file)
                    .map(read -> new OpenDraft(folder, newName(), Optional.empty(), Optional.of(read), notice));
        }
    }

    private static String newName() {
        return UUID.randomUUID() + ENDING;
    }

    private Optional<DraftLock> newLock(String name) {
        try {
            return DraftLock.tryFor(folder, name);
        } catch (IOException notWritable) {
            LOG.warn("a draft cannot be locked: {}", notWritable.toString());
            return Optional.empty();
        }
    }

    private List<Path> newestFirst() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted(Comparator.comparing(DraftFolder::changed).reversed())
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException unreadable) {
            LOG.warn("the drafts could not be listed: {}", unreadable.toString());
            return List.of();
        }
    }

    private static long changed(Path file) {
        return file.toFile().lastModified();
    }

    private Optional<Draft> read(Path file) {
        try {
            return Optional.of(DraftJson.read(Files.readAllBytes(file)));
        } catch (JacksonException damaged) {
            notice = SetAside.move(file)
                    .map(aside -> FileNotice.of("draft.damaged", aside))
                    .or(() -> Optional.of(FileNotice.of("draft.unreadable", file)));
        } catch (DraftJson.NewerVersionException newer) {
            notice = Optional.of(FileNotice.of("draft.newer", file));
        } catch (IOException unreadable) {
            LOG.warn("a draft could not be read: {}", unreadable.toString());
            notice = Optional.of(FileNotice.of("draft.unreadable", file));
        }
        return Optional.empty();
    }
}
