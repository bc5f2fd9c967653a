package dev.fimplayground.app.instance;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What a later start says to the first: one path, or nothing; the first answers that it heard. */
final class InstanceCall {
    private static final int HEARD = 1;

    private InstanceCall() {}

    /** Tells the first instance; false if there is none that answers within {@code patience}. */
    static boolean to(Path folder, Optional<Path> file, Duration patience) {
        try (SocketChannel channel = SocketChannel.open(InstanceAddress.of(folder))) {
            // A stopped process takes the connection and never answers; these channels have no time limit of their own.
            CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> close(channel));
            DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
            out.writeUTF(file.map(path -> path.toAbsolutePath().toString()).orElse(""));
            out.flush();
            return Channels.newInputStream(channel).read() == HEARD;
        } catch (IOException | IllegalArgumentException nobodyThere) {
            return false;
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException gone) {
            // It is closed either way.
        }
    }

    /** Hears one call and answers it. */
    static Optional<Path> from(SocketChannel channel) throws IOException {
        String said = new DataInputStream(Channels.newInputStream(channel)).readUTF();
        try {
            Optional<Path> file =
                    Optional.of(said).filter(path -> !path.isEmpty()).map(Path::of);
            Channels.newOutputStream(channel).write(HEARD);
            return file;
        } catch (InvalidPathException notAPath) {
            throw new IOException(notAPath);
        }
    }
}
