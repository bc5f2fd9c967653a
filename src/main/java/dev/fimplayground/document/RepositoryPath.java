package dev.fimplayground.document;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a repository names one of its files. Looks at folders; not for the FX thread.
 *
 * @param repository the name of its folder; empty if there is none
 * @param path from there, with slashes, on one line
 */
public record RepositoryPath(String repository, String path) {

    /** From the nearest folder above that is under version control; where there is none, the file's name in its folder. */
    public static RepositoryPath of(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        Path folder = whole.getParent();
        for (Path each = folder; each != null; each = each.getParent()) {
            if (Files.exists(each.resolve(".git"))) {
                return named(each, whole);
            }
        }
        return folder == null ? new RepositoryPath("", onOneLine(whole.toString())) : named(folder, whole);
    }

    private static RepositoryPath named(Path root, Path file) {
        Path name = root.getFileName();
        String path =
                root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
        return new RepositoryPath(name == null ? "" : onOneLine(name.toString()), onOneLine(path));
    }

    /** A line end in a name would end the line that the prompt has for it. */
    private static String onOneLine(String name) {
        return name.replaceAll("[\\p{Cntrl}\\u2028\\u2029]", "_");
    }
}
