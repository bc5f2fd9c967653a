import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** How the installed program's JVM is started; {@code $APPDIR} stands for where its jars are. */
record JavaOptions(Target target, Path project) {
    static final String WINDOW_CACHE = "window.aot";
    static final String ENGINE_CACHE = "engine.aot";

    /** What every window process has, and what only the installed one has. */
    List<String> withCaches() throws IOException {
        List<String> options = new ArrayList<>(withoutCaches());
        options.add("-XX:AOTCache=$APPDIR/" + WINDOW_CACHE);
        options.add("-Dfim-playground.engine-cache=$APPDIR/" + ENGINE_CACHE);
        return options;
    }

    List<String> withoutCaches() throws IOException {
        List<String> options = new ArrayList<>(read(project.resolve("packaging/jvm.options")));
        options.add("--enable-native-access=javafx.graphics");
        if (target == Target.LINUX) {
            options.add("-XX:TrimNativeHeapInterval=3000");
        }
        // A cache that cannot be used is passed over in silence: standard output belongs to the middle.
        options.add("-Xlog:disable");
        return options;
    }

    List<String> ofEngine() throws IOException {
        return read(project.resolve("src/main/resources/engine.options"));
    }

    private static List<String> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        }
    }
}
