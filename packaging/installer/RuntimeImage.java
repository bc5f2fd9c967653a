import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The Java runtime that is shipped: the modules that the application needs, and JavaFX as modules among them, its native
 * libraries beside the JDK's. In a jar they would be unpacked into the user's home at the first start.
 */
final class RuntimeImage {
    /** What no class names: the vector instructions, the formats of the window's languages, the memory of the machine. */
    private static final Set<String> UNSEEN = Set.of("jdk.incubator.vector", "jdk.localedata", "jdk.management");

    private final Target target;
    private final Path work;

    RuntimeImage(Target target, Path work) {
        this.target = target;
        this.work = work;
    }

    Path build(Path lib, Path application) throws IOException {
        Path modules = work.resolve("javafx");
        Tools.empty(modules);
        for (Path jar : Tools.jarsIn(lib)) {
            if (Staging.isJavaFx(jar) && hasClasses(jar)) {
                makeModule(jar, modules);
            }
        }
        Path image = work.resolve("runtime");
        Tools.delete(image);
        Tools.jdk(
                "jlink",
                List.of(
                        "--module-path", modules.toString(),
                        "--add-modules", String.join(",", modules(lib, application)),
                        "--include-locales", "en,zh",
                        "--no-header-files",
                        "--no-man-pages",
                        "--output", image.toString()));
        return image;
    }

    /** A module file with the native libraries in their own section: jlink lays them beside the JDK's. */
    private void makeModule(Path jar, Path modules) throws IOException {
        String name = jar.getFileName().toString().replaceFirst("-\\d.*", "").replace('-', '.');
        Path classes = work.resolve("classes-" + name);
        Path natives = work.resolve("natives-" + name);
        Tools.empty(classes);
        Tools.empty(natives);
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!entry.isDirectory()) {
                    unpack(zip, entry, isNative(entry.getName()) ? natives : classes);
                }
            }
        }
        Path module = modules.resolve(name + ".jmod");
        Tools.jdk(
                "jmod",
                List.of("create", "--class-path", classes.toString(), "--libs", natives.toString(), module.toString()));
    }

    private static boolean isNative(String entry) {
        return entry.matches(".*\\.(so|dylib|dll)");
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new Tools.BuildException(zip.getName() + " has an entry outside itself: " + entry.getName());
        }
        Files.createDirectories(file.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, file);
        }
    }

    /** The jars without a system's name are empty; their classes are in those with one. */
    private static boolean hasClasses(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.getEntry("module-info.class") != null;
        }
    }

    private Set<String> modules(Path lib, Path application) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--multi-release", "25", "--ignore-missing-deps", "--recursive", "--print-module-deps", "--module-path"));
        List<String> javaFx = new ArrayList<>();
        for (Path jar : Tools.jarsIn(lib)) {
            if (Staging.isJavaFx(jar) && hasClasses(jar)) {
                javaFx.add(jar.toString());
            }
        }
        arguments.add(String.join(File.pathSeparator, javaFx));
        List<Path> jars = Tools.jarsIn(application);
        arguments.add("--class-path");
        arguments.add(jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        // From the program's own jar; a library's jar named here would be read as a module.
        jars.stream().map(Path::toString).filter(jar -> jar.contains("fim-playground")).forEach(arguments::add);
        Set<String> modules = new TreeSet<>(UNSEEN);
        modules.addAll(List.of(Tools.jdkOutput("jdeps", arguments).strip().split(",")));
        modules.add("javafx.controls");
        modules.removeIf(name -> name.equals("java.se"));
        return modules;
    }
}
