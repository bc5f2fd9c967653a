package dev.fimplayground.history.sqlite;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The database's file and those that SQLite lays beside it. */
record DatabaseFile(Path path) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");
    private static final List<String> PARTS = List.of("", "-wal", "-shm");

    /** Makes it, empty, for its owner's eyes only, unless it is there. */
    void create() throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        if (Files.exists(path)) {
            return;
        }
        try {
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(path);
            }
        } catch (FileAlreadyExistsException anotherProcessWasFaster) {
            // which is as good
        }
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Whether its folder or the file itself may only be read; SQLite says of such a one only that it cannot be opened. */
    boolean isReadOnly() {
        Path folder = path.toAbsolutePath().getParent();
        return exists() && (!Files.isWritable(path) || (folder != null && !Files.isWritable(folder)));
    }

    /** What tells the file that is there now from another one of the same name. */
    Object identity() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        Object key = attributes.fileKey();
        return key == null ? attributes.creationTime() : key;
    }

    /** Whether the file that had {@code identity} is still there. */
    boolean is(Object identity) {
        try {
            return identity.equals(identity());
        } catch (IOException gone) {
            return false;
        }
    }

    /** Whether there is a log with content that is not in the database yet. */
    boolean hasLog() {
        return sizeOf(part("-wal")) > 0;
    }

    long bytes() {
        return PARTS.stream().map(this::part).mapToLong(DatabaseFile::sizeOf).sum();
    }

    /**
     * Renames all parts.
     *
     * @return the database's new path
     */
    Path setAside() throws IOException {
        String stamp = ".damaged-" + LocalDateTime.now().format(STAMP);
        Path aside = sibling(stamp);
        for (int more = 2; Files.exists(aside); more++) {
            aside = sibling(stamp + "-" + more);
        }
        for (String suffix : List.of("-wal", "-shm")) {
            if (Files.exists(part(suffix))) {
                Files.move(part(suffix), aside.resolveSibling(aside.getFileName() + suffix));
            }
        }
        return Files.move(path, aside);
    }

    /** The address under which SQLite opens it. */
    String url(String options) {
        return "jdbc:sqlite:" + path.toUri() + options;
    }

    private Path part(String suffix) {
        return sibling(suffix);
    }

    private Path sibling(String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException absent) {
            return 0;
        }
    }
}
