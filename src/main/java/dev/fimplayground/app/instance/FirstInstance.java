package dev.fimplayground.app.instance;

import dev.fimplayground.document.OwnerOnly;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process that has the window. It holds a lock, which ends with the process however it ends, and listens on a Unix
 * domain socket; no port is open. Calls are heard on a thread of their own, each answered on a virtual thread.
 */
public final class FirstInstance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FirstInstance.class);

    private final Path folder;
    private final @Nullable FileChannel lock;
    private final @Nullable ServerSocketChannel server;
    private final CompletableFuture<Consumer<Optional<Path>>> listener = new CompletableFuture<>();

    private FirstInstance(Path folder, @Nullable FileChannel lock, @Nullable ServerSocketChannel server) {
        this.folder = folder;
        this.lock = lock;
        this.server = server;
        if (server != null) {
            Thread.ofPlatform().daemon().name("instance").start(() -> hear(server));
        }
    }

    /** Empty if another process holds the folder. Where nothing can be written there is nothing to share either. */
    static Optional<FirstInstance> claim(Path folder) {
        try {
            OwnerOnly.folder(folder);
            FileChannel lock = FileChannel.open(
                    folder.resolve("instance.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            return locked(lock) ? Optional.of(new FirstInstance(folder, lock, bound(folder))) : Optional.empty();
        } catch (IOException notWritable) {
            LOG.warn("this window cannot be found by a second start: {}", notWritable.toString());
            return Optional.of(new FirstInstance(folder, null, null));
        }
    }

    private static boolean locked(FileChannel lock) throws IOException {
        try {
            if (lock.tryLock() != null) {
                return true;
            }
        } catch (OverlappingFileLockException ownProcess) {
            // The same as another process's.
        }
        lock.close();
        return false;
    }

    private static @Nullable ServerSocketChannel bound(Path folder) {
        try {
            return InstanceAddress.bind(folder);
        } catch (IOException | UnsupportedOperationException refused) {
            LOG.warn("this window cannot be reached by a second start: {}", refused.toString());
            return null;
        }
    }

    /** Calls are given to {@code onCall}, those that came before at once: a file to open, or nothing but to show up. */
    public void listen(Consumer<Optional<Path>> onCall) {
        listener.complete(onCall);
    }

    private void hear(ServerSocketChannel open) {
        while (open.isOpen()) {
            try {
                SocketChannel call = open.accept();
                Thread.startVirtualThread(() -> answer(call));
            } catch (ClosedChannelException closed) {
                return;
            } catch (IOException failed) {
                LOG.warn("a second start was not heard: {}", failed.toString());
                return;
            }
        }
    }

    private void answer(SocketChannel call) {
        try (call) {
            Optional<Path> file = InstanceCall.from(call);
            listener.thenAccept(onCall -> onCall.accept(file));
        } catch (IOException brokenOff) {
            LOG.warn("a second start broke off: {}", brokenOff.toString());
        }
    }

    /** From now on another process may be the first. */
    @Override
    public void close() {
        try {
            if (server != null && server.isOpen()) {
                Path socket = ((UnixDomainSocketAddress) server.getLocalAddress()).getPath();
                server.close();
                InstanceAddress.remove(folder, socket);
            }
            if (lock != null) {
                lock.close();
            }
        } catch (IOException failed) {
            LOG.warn("the instance's files could not be taken away: {}", failed.toString());
        }
    }
}
