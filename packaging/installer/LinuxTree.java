import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files of a Linux package, where they are installed. No script runs at installation: desktops notice the entry, the
 * file type and the icons by themselves.
 */
final class LinuxTree {
    private static final String IMAGE = "opt/" + ApplicationImage.NAME;

    private final Path project;

    LinuxTree(Path project) {
        this.project = project;
    }

    void lay(Path image, Path root, String version) throws IOException {
        Tools.empty(root);
        Tools.copy(image, root.resolve(IMAGE));
        link(root.resolve("usr/bin/" + ApplicationImage.NAME), "../../" + IMAGE + "/bin/" + ApplicationImage.NAME);
        Path packaging = project.resolve("packaging/linux");
        put(packaging.resolve("fim-playground.desktop"), root.resolve("usr/share/applications/fim-playground.desktop"));
        put(packaging.resolve("fim-playground.xml"), root.resolve("usr/share/mime/packages/fim-playground.xml"));
        String metainfo = Files.readString(packaging.resolve("dev.fimplayground.FimPlayground.metainfo.xml"))
                .replace("@VERSION@", version)
                .replace("@DATE@", LocalDate.now(ZoneOffset.UTC).toString());
        Path entry = root.resolve("usr/share/metainfo/dev.fimplayground.FimPlayground.metainfo.xml");
        Files.createDirectories(entry.getParent());
        Files.writeString(entry, metainfo);
        icons(root);
        Path documents = root.resolve("usr/share/doc/" + ApplicationImage.NAME);
        put(project.resolve("NOTICE"), documents.resolve("NOTICE"));
        put(project.resolve("LICENSE"), documents.resolve("copyright"));
        put(project.resolve("CHANGELOG.md"), documents.resolve("CHANGELOG.md"));
        permissions(root);
    }

    private void icons(Path root) throws IOException {
        for (int size : List.of(16, 24, 32, 48, 64, 128, 256, 512)) {
            put(
                    project.resolve("assets/icons/fim-playground-" + size + ".png"),
                    root.resolve("usr/share/icons/hicolor/" + size + "x" + size + "/apps/fim-playground.png"));
        }
    }

    private static void put(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }

    private static void link(Path link, String target) throws IOException {
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, Path.of(target));
    }

    /** Whatever this user's mask is, everybody may read, and run what the owner may run. */
    private static void permissions(Path root) throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(each -> !Files.isSymbolicLink(each)).toList()) {
                boolean run = Files.isDirectory(path) || Files.isExecutable(path);
                Files.setPosixFilePermissions(
                        path, java.nio.file.attribute.PosixFilePermissions.fromString(run ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }
}
