package dev.fimplayground.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * Replaces whole files, so that a reader or a power cut meets the old content or the new one, never a part. Writes
 * files; not for the FX thread.
 */
public final class AtomicFile {
    private static final Set<OpenOption> NEW_ONLY = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final Set<PosixFilePermission> ANY_WRITE = EnumSet.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    private static final int MOST_LINKS = 40;

    private AtomicFile() {}

    /**
     * Writes {@code content} to a temporary file in the same folder (a hidden one, {@code .name.….tmp}), brings it to
     * the disk and moves it over {@code file}. The permissions of an existing file are kept, its owner and extended
     * attributes are not. A symbolic link stays one: what it points to is replaced. When this throws, {@code file} is
     * as it was and the temporary file is gone; only a killed process leaves one behind.
     *
     * @throws IOException if the folder is missing, read-only or full, or {@code file} is a folder or write-protected
     */
    public static void write(Path file, byte[] content) throws IOException {
        Path target = behindLinks(file.toAbsolutePath());
        Path folder = target.getParent();
        if (folder == null || Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "is a folder");
        }
        Path temporary = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            writeThrough(temporary, content, attributesLike(target));
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException failed) {
            remove(temporary, failed);
            throw failed;
        }
        bringMoveToDisk(folder);
    }

    /** A link that points to nothing yet is followed too; {@code toRealPath} would refuse it. */
    private static Path behindLinks(Path file) throws IOException {
        Path target = file;
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemException(file.toString(), null, "too many symbolic links");
            }
            target = target.resolveSibling(Files.readSymbolicLink(target)).normalize();
        }
        return target;
    }

    /** A move would replace a write-protected file all the same, for it needs only the folder's permission. */
    private static FileAttribute<?>[] attributesLike(Path target) throws IOException {
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return new FileAttribute<?>[0];
        }
        if (!Files.isWritable(target)) {
            throw new AccessDeniedException(target.toString(), null, "write-protected");
        }
        PosixFileAttributeView posix = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (posix == null) {
            return new FileAttribute<?>[0];
        }
        Set<PosixFilePermission> permissions = posix.readAttributes().permissions();
        if (ANY_WRITE.stream().noneMatch(permissions::contains)) {
            throw new AccessDeniedException(target.toString(), null, "write-protected");
        }
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)};
    }

    private static void writeThrough(Path temporary, byte[] content, FileAttribute<?>... attributes)
            throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, NEW_ONLY, attributes)) {
            for (FileAttribute<?> attribute : attributes) {
                // Again: at creation the process's mask takes bits away.
                Files.setAttribute(temporary, attribute.name(), attribute.value());
            }
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        }
    }

    private static void remove(Path temporary, Exception failed) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }

    /** Without this a power cut may still show the old content. Windows opens no folders and needs no such thing. */
    private static void bringMoveToDisk(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException notOnThisSystem) {
            // The content is whole on the disk either way.
        }
    }
}
