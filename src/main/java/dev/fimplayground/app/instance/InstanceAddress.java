package dev.fimplayground.app.instance;

import dev.fimplayground.document.AtomicFile;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The socket of the first instance: a file in the data folder, which is its owner's only, or in a temporary folder of
 * the same kind if the data folder's path is too long for a socket (about 100 bytes). A file beside it tells where.
 */
final class InstanceAddress {
    private static final String SOCKET = "instance.sock";
    private static final String WHERE = "instance.address";

    private InstanceAddress() {}

    /** To be called by the one who holds the lock: a socket that is there was left by a killed process. */
    static ServerSocketChannel bind(Path folder) throws IOException {
        try {
            return bind(folder, folder.resolve(SOCKET));
        } catch (IOException tooLong) {
            return bind(folder, Files.createTempDirectory("fim-playground-").resolve(SOCKET));
        }
    }

    static UnixDomainSocketAddress of(Path folder) throws IOException {
        return UnixDomainSocketAddress.of(Files.readString(folder.resolve(WHERE), StandardCharsets.UTF_8));
    }

    static void remove(Path folder, Path socket) throws IOException {
        Files.deleteIfExists(folder.resolve(WHERE));
        Files.deleteIfExists(socket);
        if (!socket.startsWith(folder)) {
            Files.deleteIfExists(socket.toAbsolutePath().getParent());
        }
    }

    private static ServerSocketChannel bind(Path folder, Path socket) throws IOException {
        Files.deleteIfExists(socket);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(socket));
            forItsOwnerOnly(socket);
            AtomicFile.write(folder.resolve(WHERE), socket.toString().getBytes(StandardCharsets.UTF_8));
            return server;
        } catch (IOException | RuntimeException failed) {
            server.close();
            throw failed;
        }
    }

    private static void forItsOwnerOnly(Path socket) throws IOException {
        PosixFileAttributeView posix = Files.getFileAttributeView(socket, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
    }
}
