import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The program as a folder that runs where it stands, with its own Java. */
record ApplicationImage(Target target, Path project, Path work) {
    static final String NAME = "fim-playground";
    static final String MAIN_CLASS = "dev.fimplayground.app.Launcher";

    /** @return the folder, or on macOS the bundle */
    Path build(Path runtime, Path application, String version) throws IOException {
        Path images = Folders.empty(work.resolve("image"));
        wholeSeconds(application);
        List<String> arguments = new ArrayList<>(List.of(
                "--type", "app-image",
                "--name", NAME,
                "--app-version", target.bundleVersion(version),
                "--description", "A desktop playground for fill-in-the-middle code completion",
                "--vendor", "FIM Playground",
                "--copyright", "Apache-2.0",
                "--runtime-image", runtime.toString(),
                "--input", application.toString(),
                "--main-jar", mainJar(application),
                "--main-class", MAIN_CLASS,
                "--icon", project.resolve("assets/icons").resolve(target.icon).toString(),
                "--dest", images.toString()));
        for (String option : new JavaOptions(target, project).withCaches()) {
            arguments.addAll(List.of("--java-options", option));
        }
        arguments.addAll(console());
        new JdkTool("jpackage").run(arguments);
        return images.resolve(target == Target.MACOS ? NAME + ".app" : NAME);
    }

    /** On Windows the window's launcher has no console: the command line gets a launcher of its own. */
    private List<String> console() throws IOException {
        if (target != Target.WINDOWS) {
            return List.of();
        }
        Path properties = work.resolve("console.properties");
        Files.writeString(properties, "win-console=true\n");
        return List.of("--add-launcher", NAME + "-cli=" + properties);
    }

    /** A cache remembers each jar's time; packages keep whole seconds only. */
    private static void wholeSeconds(Path application) throws IOException {
        FileTime now = FileTime.from(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        for (Path jar : Folders.jars(application)) {
            Files.setLastModifiedTime(jar, now);
        }
    }

    private static String mainJar(Path application) throws IOException {
        return Folders.jars(application).stream()
                .map(jar -> jar.getFileName().toString())
                .filter(name -> name.startsWith(NAME))
                .findFirst()
                .orElseThrow(() -> new BuildException("the program's own jar is not in " + application));
    }
}
