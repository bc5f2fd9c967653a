package dev.fimplayground.app.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** What a later start says to the first: one path, or nothing; the first answers that it heard, or has no such file. */
final class InstanceCall {
    private static final int HEARD = 1;
    private static final int NO_SUCH_FILE = 2;

    private InstanceCall() {}

    /** Tells the first instance; empty if there is none that answers within {@code patience}. */
    static Optional<Start> to(Path folder, Optional<Path> file, Duration patience) {
        try (SocketChannel channel = SocketChannel.open(InstanceAddress.of(folder))) {
            // A stopped process takes the connection and never answers; these channels have no time limit of their own.
            CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> close(channel));
            DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
            out.writeUTF(file.map(path -> path.toAbsolutePath().toString()).orElse(""));
            out.flush();
            return switch (Channels.newInputStream(channel).read()) {
                case HEARD -> Optional.of(new Start.HandedOver());
                case NO_SUCH_FILE -> Optional.of(new Start.NoSuchFile());
                default -> Optional.empty();
            };
        } catch (IOException | IllegalArgumentException nobodyThere) {
            return Optional.empty();
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException gone) {
            // It is closed either way.
        }
    }

    /** Hears one call and answers it; a file that is not there is said to the caller and to nobody here. */
    static void from(SocketChannel channel, Consumer<Optional<Path>> heard) throws IOException {
        String said = new DataInputStream(Channels.newInputStream(channel)).readUTF();
        try {
            Optional<Path> file =
                    Optional.of(said).filter(path -> !path.isEmpty()).map(Path::of);
            boolean there = file.map(Files::exists).orElse(true);
            Channels.newOutputStream(channel).write(there ? HEARD : NO_SUCH_FILE);
            if (there) {
                heard.accept(file);
            }
        } catch (InvalidPathException notAPath) {
            throw new IOException(notAPath);
        }
    }
}
