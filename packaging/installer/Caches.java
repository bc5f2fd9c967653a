import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ahead-of-time caches of the program's two processes, trained by what they really do. A training also fails where
 * the program does.
 */
record Caches(Target target, Path project) {

    void train(Path image) throws IOException, InterruptedException {
        Path folder = image.resolve(target.applicationFolder);
        Path engine = folder.resolve(JavaOptions.ENGINE_CACHE);
        new EngineTraining(java(image), classPath(image), options().ofEngine()).train(engine);
        check(image, engine, options().ofEngine(), EngineTraining.MAIN_CLASS);
        Path window = folder.resolve(JavaOptions.WINDOW_CACHE);
        tour(image, window);
        check(image, window, windowOptions(folder), ApplicationImage.MAIN_CLASS);
    }

    private JavaOptions options() {
        return new JavaOptions(target, project);
    }

    private List<String> windowOptions(Path folder) throws IOException {
        return options().withoutCaches().stream()
                .map(option -> option.replace("$APPDIR", folder.toString()))
                .toList();
    }

    private void tour(Path image, Path cache) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(display());
        command.addAll(List.of(java(image).toString(), "-XX:AOTCacheOutput=" + cache));
        command.addAll(windowOptions(cache.getParent()));
        command.addAll(List.of("-cp", classPath(image), ApplicationImage.MAIN_CLASS, "self-test"));
        if (target == Target.LINUX && !hasDisplay() && display().isEmpty()) {
            command.add("--headless");
        }
        Program.run(command);
    }

    /** Where there is none: what is trained on a real display is what a desktop needs. */
    private List<String> display() {
        boolean virtual = target == Target.LINUX && !hasDisplay() && Program.isHere("xvfb-run");
        return virtual ? List.of("xvfb-run", "-a", "-s", "-screen 0 1440x900x24") : List.of();
    }

    private static boolean hasDisplay() {
        return System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    }

    /** Fails if a JVM started as the program is would not take the program's classes from the cache. */
    private void check(Path image, Path cache, List<String> options, String mainClass)
            throws IOException, InterruptedException {
        if (!Files.isRegularFile(cache)) {
            throw new BuildException("the training left no " + cache.getFileName());
        }
        Path log = project.resolve("target/installer-work/classes.log");
        List<String> command = new ArrayList<>(List.of(java(image).toString(), "-XX:AOTCache=" + cache));
        command.addAll(options);
        command.add("-Xlog:class+load:file=" + log);
        command.addAll(List.of("-cp", classPath(image), mainClass, "--version"));
        // What it says and how it ends is not asked here, only where its classes come from.
        Program.discard(command);
        if (!Files.readString(log).contains(mainClass + " source: shared objects file")) {
            throw new BuildException("the program does not take its classes from " + cache.getFileName());
        }
    }

    private Path java(Path image) {
        return image.resolve(target.runtimeFolder).resolve("bin").resolve(target.java());
    }

    /** As the launcher will build it: a cache is only good for the same jars in the same order. */
    private String classPath(Path image) throws IOException {
        Path folder = image.resolve(target.applicationFolder);
        String key = "app.classpath=";
        try (Stream<String> lines = Files.lines(folder.resolve(ApplicationImage.NAME + ".cfg"))) {
            return lines.filter(line -> line.startsWith(key))
                    .map(line -> line.substring(key.length()).replace("$APPDIR", folder.toString()))
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
