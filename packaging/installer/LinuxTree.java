import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * The files of a Linux package, where they are installed. No script runs at installation: desktops notice the entry, the
 * file type and the icons by themselves.
 */
record LinuxTree(Path project, Path root) {
    private static final String NAME = ApplicationImage.NAME;
    private static final String IMAGE = "opt/" + NAME;
    private static final String METAINFO = "dev.fimplayground.FimPlayground.metainfo.xml";
    private static final List<Integer> ICON_SIZES = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    void lay(Path image, String version) throws IOException {
        Folders.empty(root);
        Files.createDirectories(root.resolve("opt"));
        Folders.copy(image, root.resolve(IMAGE));
        Path command = root.resolve("usr/bin/" + NAME);
        Files.createDirectories(command.getParent());
        Files.createSymbolicLink(command, Path.of("/" + IMAGE + "/bin/" + NAME));
        desktop(version);
        icons();
        documents();
        permissions();
    }

    private void desktop(String version) throws IOException {
        Path packaging = project.resolve("packaging/linux");
        put(packaging.resolve("fim-playground.desktop"), "usr/share/applications/fim-playground.desktop");
        put(packaging.resolve("fim-playground.xml"), "usr/share/mime/packages/fim-playground.xml");
        String metainfo = Files.readString(packaging.resolve(METAINFO))
                .replace("@VERSION@", version)
                .replace("@DATE@", LocalDate.now(ZoneOffset.UTC).toString());
        Files.writeString(made("usr/share/metainfo/" + METAINFO), metainfo);
    }

    private void icons() throws IOException {
        for (int size : ICON_SIZES) {
            put(
                    project.resolve("assets/icons/fim-playground-" + size + ".png"),
                    "usr/share/icons/hicolor/" + size + "x" + size + "/apps/fim-playground.png");
        }
    }

    private void documents() throws IOException {
        String folder = "usr/share/doc/" + NAME + "/";
        String licence = Files.readString(project.resolve("LICENSE"));
        Files.writeString(made(folder + "copyright"), Files.readString(project.resolve("NOTICE")) + "\n" + licence);
        try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(made(folder + "changelog.gz")))) {
            Files.copy(project.resolve("CHANGELOG.md"), packed);
        }
    }

    private void put(Path from, String to) throws IOException {
        Files.copy(from, made(to));
    }

    private Path made(String file) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        return path;
    }

    /** Whatever this user's mask is, everybody may read, and run what the owner may run. */
    private void permissions() throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(each -> !Files.isSymbolicLink(each)).toList()) {
                boolean run = Files.isDirectory(path) || Files.isExecutable(path);
                Files.setPosixFilePermissions(
                        path, PosixFilePermissions.fromString(run ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
    }
}
