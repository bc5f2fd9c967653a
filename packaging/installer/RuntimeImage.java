import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The Java runtime that is shipped: the modules that the application needs, JavaFX among them, and no others. */
record RuntimeImage(Path work) {
    /** What no class names: the vector instructions, the formats of the window's languages, the memory of the machine. */
    private static final Set<String> UNSEEN = Set.of("jdk.incubator.vector", "jdk.localedata", "jdk.management");
    /** Of java.desktop, which JavaFX asks for and of which nothing is drawn or heard; they need libraries of their own. */
    private static final String UNUSED = "**libjsound.so,**libsplashscreen.so,**libawt_xawt.so,**libjawt.so";

    Path build(Path lib, Path application) throws IOException {
        Path modules = Folders.empty(work.resolve("javafx"));
        for (JavaFxModule module : JavaFxModule.in(lib)) {
            module.make(modules, work.resolve("javafx-parts"));
        }
        Path image = work.resolve("runtime");
        Folders.delete(image);
        new JdkTool("jlink")
                .run(List.of(
                        "--module-path", modules.toString(),
                        "--add-modules", String.join(",", modules(lib, application)),
                        "--include-locales", "en,zh",
                        "--no-header-files",
                        "--no-man-pages",
                        // A tenth of the installer, for line numbers inside the JDK and JavaFX; the program's own stay.
                        "--strip-java-debug-attributes",
                        "--exclude-files", UNUSED,
                        "--output", image.toString()));
        return image;
    }

    private static Set<String> modules(Path lib, Path application) throws IOException {
        List<Path> jars = Folders.jars(application);
        List<String> arguments = new ArrayList<>(List.of(
                "--multi-release", "25",
                "--ignore-missing-deps",
                "--recursive",
                "--print-module-deps",
                "--module-path", path(JavaFxModule.in(lib).stream().map(JavaFxModule::jar).toList()),
                "--class-path", path(jars)));
        // From the program's own jar; a library's jar named here would be read as a module.
        jars.stream().map(Path::toString).filter(jar -> jar.contains(ApplicationImage.NAME)).forEach(arguments::add);
        Set<String> modules = new TreeSet<>(UNSEEN);
        modules.addAll(List.of(new JdkTool("jdeps").output(arguments).strip().split(",")));
        modules.add("javafx.controls");
        return modules;
    }

    private static String path(List<Path> jars) {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
