import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is done to whole folders. */
final class Folders {
    private Folders() {}

    static Path empty(Path folder) throws IOException {
        delete(folder);
        return Files.createDirectories(folder);
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            for (Path path : within(folder).reversed()) {
                Files.delete(path);
            }
        }
    }

    /** Links, times and permissions kept. */
    static void copy(Path from, Path to) throws IOException {
        for (Path path : within(from)) {
            Path target = to.resolve(from.relativize(path).toString());
            Files.createDirectories(target.getParent());
            Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
        }
    }

    static void copyInto(Path folder, Path... files) throws IOException {
        Files.createDirectories(folder);
        for (Path file : files) {
            Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** In bytes; links count nothing. */
    static long size(Path path) throws IOException {
        long size = 0;
        for (Path file : files(path)) {
            size += Files.size(file);
        }
        return size;
    }

    /** Files only, no links, in order. */
    static List<Path> files(Path folder) throws IOException {
        return within(folder).stream()
                .filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    static List<Path> jars(Path folder) throws IOException {
        return files(folder).stream().filter(file -> file.toString().endsWith(".jar")).toList();
    }

    /** A folder stands before what is in it. */
    private static List<Path> within(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.naturalOrder()).toList();
        }
    }
}
