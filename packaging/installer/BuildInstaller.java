import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * From the laid-out program to installers of this machine's system. Called by {@code ./mvnw -Pinstaller package}:
 * {@code java packaging/installer/BuildInstaller.java <project> <version>}; the results are in
 * {@code target/installer}.
 */
final class BuildInstaller {
    private BuildInstaller() {}

    public static void main(String[] arguments) throws Exception {
        try {
            build(Path.of(arguments[0]).toAbsolutePath(), arguments[1]);
        } catch (Tools.BuildException refused) {
            System.err.println("The installer was not built: " + refused.getMessage());
            System.exit(1);
        }
    }

    private static void build(Path project, String version) throws Exception {
        Target target = Target.ofThisMachine();
        Path lib = project.resolve("target/dist/lib");
        Path work = project.resolve("target/installer-work");
        Path out = project.resolve("target/installer");
        Files.createDirectories(work);
        Tools.empty(out);
        Path application = work.resolve("application");
        new Staging(target).stage(lib, application);
        Path runtime = new RuntimeImage(target, work).build(lib, application);
        ApplicationImage images = new ApplicationImage(target, project, work);
        Path image = images.build(runtime, application, version);
        say("image without caches", image);
        images.train(image, work.resolve("home"));
        say("image", image);
        Packages packages = new Packages(target, project, work, out);
        for (Path installer : packages.build(image, version)) {
            say("installer", installer);
        }
        Files.copy(project.resolve("target/bom.json"), out.resolve(ApplicationImage.NAME + "-" + version + "-sbom.json"));
        checksums(out);
    }

    private static void say(String what, Path path) throws IOException {
        System.out.printf("%s: %.1f MB  %s%n", what, Tools.sizeOf(path) / 1e6, path);
    }

    private static void checksums(Path folder) throws IOException, NoSuchAlgorithmException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                lines.add(sha256(file) + "  " + file.getFileName());
            }
        }
        Files.write(folder.resolve("SHA256SUMS"), lines);
    }

    private static String sha256(Path file) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        byte[] buffer = new byte[1 << 16];
        try (InputStream content = Files.newInputStream(file)) {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
