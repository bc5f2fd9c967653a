package dev.fimplayground.document;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes folders that nobody else may look into, where the file system knows owners; elsewhere what is above them rules. */
public final class OwnerOnly {
    private OwnerOnly() {}

    /**
     * The folder, made with the folders above it if it is not there. One that is there stays as it is.
     *
     * @throws IOException if it cannot be made, or is not a folder
     */
    public static Path folder(Path folder) throws IOException {
        return Files.createDirectories(folder, permissions());
    }

    private static FileAttribute<?>[] permissions() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
