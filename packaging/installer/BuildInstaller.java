import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * From the laid-out program to installers of this machine's system. Called by {@code ./mvnw -Pinstaller package}:
 * {@code java packaging/installer/BuildInstaller.java <project> <version>}; the results are in
 * {@code target/installer}.
 */
final class BuildInstaller {
    private final Target target = Target.ofThisMachine();
    private final Path project;
    private final Path work;
    private final Path out;
    private final String version;

    private BuildInstaller(Path project, String version) {
        this.project = project;
        this.version = version;
        work = project.resolve("target/installer-work");
        out = project.resolve("target/installer");
    }

    public static void main(String[] arguments) throws Exception {
        try {
            new BuildInstaller(Path.of(arguments[0]).toAbsolutePath(), arguments[1]).build();
        } catch (BuildException refused) {
            System.err.println("The installer was not built: " + refused.getMessage());
            System.exit(1);
        }
    }

    private void build() throws Exception {
        Files.createDirectories(work);
        Folders.empty(out);
        Path image = image();
        new Caches(target, project).train(image);
        say("image with caches", image);
        new MacSignature(target).sign(image);
        for (Path installer : new Packages(target, project, work, out).build(image, version)) {
            say("installer", installer);
        }
        String name = ApplicationImage.NAME + "-" + version + "-" + target.label + "-sbom.json";
        Files.copy(project.resolve("target/bom.json"), out.resolve(name));
        new Checksums(out).write();
    }

    private Path image() throws IOException {
        Path lib = project.resolve("target/dist/lib");
        Path application = work.resolve("application");
        new Staging(target).stage(lib, application);
        Path notices = work.resolve("THIRD-PARTY-NOTICES.txt");
        new Notices(project.resolve("target/bom.xml"), lib).write(notices);
        Path runtime = new RuntimeImage(work).build(lib, application);
        say("runtime", runtime);
        Path image = new ApplicationImage(target, project, work).build(runtime, application, version);
        Folders.copyInto(
                image.resolve(target.applicationFolder),
                notices,
                project.resolve("LICENSE"),
                project.resolve("NOTICE"),
                project.resolve("CHANGELOG.md"));
        say("image without caches", image);
        return image;
    }

    private static void say(String what, Path path) throws IOException {
        System.out.printf("%s: %.1f MB  %s%n", what, Folders.size(path) / 1e6, path);
    }
}
