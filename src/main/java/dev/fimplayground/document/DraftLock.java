package dev.fimplayground.document;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A window's hold on its draft: a lock on a file beside it, for the draft itself is replaced at every saving. The lock
 * file stays: taking it away would let two others lock two files of that name.
 */
final class DraftLock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DraftLock.class);

    private final FileChannel channel;

    private DraftLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Empty if another window holds it.
     *
     * @throws IOException if nothing can be locked here: the folder is read-only, say
     */
    static Optional<DraftLock> tryFor(Path folder, String draft) throws IOException {
        OwnerOnly.folder(folder);
        FileChannel channel =
                FileChannel.open(folder.resolve(draft + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isLocked(channel)) {
            return Optional.of(new DraftLock(channel));
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException anotherWindowOfThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            LOG.warn("a draft's lock could not be closed: {}", failed.toString());
        }
    }
}
