import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The program as a folder that runs where it stands, with the caches that make its two processes start fast. */
final class ApplicationImage {
    static final String NAME = "fim-playground";
    private static final String MAIN_CLASS = "dev.fimplayground.app.Launcher";

    private final Target target;
    private final Path project;
    private final Path work;

    ApplicationImage(Target target, Path project, Path work) {
        this.target = target;
        this.project = project;
        this.work = work;
    }

    Path build(Path runtime, Path application, String version) throws IOException {
        Path images = work.resolve("image");
        Tools.empty(images);
        wholeSeconds(application);
        List<String> arguments = new ArrayList<>(List.of(
                "--type", "app-image",
                "--name", NAME,
                "--app-version", version,
                "--description", "A desktop playground for fill-in-the-middle code completion",
                "--vendor", "FIM Playground",
                "--copyright", "Apache-2.0",
                "--runtime-image", runtime.toString(),
                "--input", application.toString(),
                "--main-jar", mainJar(application),
                "--main-class", MAIN_CLASS,
                "--icon", project.resolve("assets/icons").resolve(target.icon).toString(),
                "--dest", images.toString()));
        for (String option : javaOptions()) {
            arguments.addAll(List.of("--java-options", option));
        }
        if (target == Target.WINDOWS) {
            // The window's launcher has no console there.
            Path console = work.resolve("console.properties");
            Files.writeString(console, "win-console=true\n");
            arguments.addAll(List.of("--add-launcher", NAME + "-cli=" + console));
        }
        Tools.jdk("jpackage", arguments);
        Path image = images.resolve(target == Target.MACOS ? NAME + ".app" : NAME);
        for (String notice : List.of("LICENSE", "NOTICE", "CHANGELOG.md")) {
            Files.copy(project.resolve(notice), applicationFolder(image).resolve(notice));
        }
        return image;
    }

    /** The tour through the program that its caches are trained by; it also fails where the program does. */
    void train(Path image, Path home) throws IOException, InterruptedException {
        Path folder = applicationFolder(image);
        new EngineTraining(project).train(java(image), classPath(image), folder.resolve("engine.aot"));
        tour(image, home, folder.resolve("window.aot"));
    }

    private void tour(Path image, Path home, Path cache) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java(image).toString(), "-XX:AOTCacheOutput=" + cache));
        javaOptions().stream()
                .filter(option -> !option.startsWith("-XX:AOTCache"))
                .map(option -> option.replace("$APPDIR", applicationFolder(image).toString()))
                .forEach(command::add);
        if (target == Target.LINUX && System.getenv("DISPLAY") == null) {
            command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        }
        command.addAll(List.of("-cp", classPath(image), MAIN_CLASS, "self-test"));
        Tools.empty(home);
        Tools.run(command, Map.of("FIM_PLAYGROUND_HOME", home.toString()));
        if (!Files.isRegularFile(cache)) {
            throw new Tools.BuildException("the tour left no cache");
        }
    }

    private Path java(Path image) {
        return runtimeFolder(image).resolve("bin").resolve(target == Target.WINDOWS ? "java.exe" : "java");
    }

    /** As the launcher will build it: a cache is only good for the same jars in the same order. */
    private String classPath(Path image) throws IOException {
        try (Stream<String> lines = Files.lines(applicationFolder(image).resolve(NAME + ".cfg"))) {
            return lines.filter(line -> line.startsWith("app.classpath="))
                    .map(line -> line.substring("app.classpath=".length()))
                    .map(entry -> entry.replace("$APPDIR", applicationFolder(image).toString()))
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** Those of every window process, and what only the installed program has. */
    private List<String> javaOptions() throws IOException {
        List<String> options = new ArrayList<>(Tools.options(project.resolve("packaging/jvm.options")));
        options.add("--enable-native-access=javafx.graphics");
        if (target == Target.LINUX) {
            options.add("-XX:TrimNativeHeapInterval=3000");
        }
        options.add("-XX:AOTCache=$APPDIR/window.aot");
        options.add("-Dfim-playground.engine-cache=$APPDIR/engine.aot");
        return options;
    }

    Path applicationFolder(Path image) {
        return switch (target) {
            case LINUX -> image.resolve("lib/app");
            case MACOS -> image.resolve("Contents/app");
            case WINDOWS -> image.resolve("app");
        };
    }

    private Path runtimeFolder(Path image) {
        return switch (target) {
            case LINUX -> image.resolve("lib/runtime");
            case MACOS -> image.resolve("Contents/runtime/Contents/Home");
            case WINDOWS -> image.resolve("runtime");
        };
    }

    /** A cache remembers each jar's time; packages keep whole seconds only. */
    private static void wholeSeconds(Path application) throws IOException {
        FileTime now = FileTime.from(Instant.now().truncatedTo(ChronoUnit.SECONDS));
        for (Path jar : Tools.jarsIn(application)) {
            Files.setLastModifiedTime(jar, now);
        }
    }

    private static String mainJar(Path application) throws IOException {
        return Tools.jarsIn(application).stream()
                .map(jar -> jar.getFileName().toString())
                .filter(name -> name.startsWith(NAME))
                .findFirst()
                .orElseThrow(() -> new Tools.BuildException("the program's own jar is not in " + application));
    }
}
