import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A jar of JavaFX as a module file with the native libraries in their own section: jlink lays them beside the JDK's. In
 * a jar they would be unpacked into the user's home at the first start.
 */
record JavaFxModule(Path jar) {

    static boolean is(Path jar) {
        return jar.getFileName().toString().startsWith("javafx-");
    }

    /** The jars without a system's name are empty; their classes are in those with one. */
    static List<JavaFxModule> in(Path lib) throws IOException {
        return Folders.jars(lib).stream()
                .filter(JavaFxModule::is)
                .map(JavaFxModule::new)
                .filter(JavaFxModule::hasClasses)
                .toList();
    }

    private boolean hasClasses() {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.getEntry("module-info.class") != null;
        } catch (IOException unreadable) {
            throw new BuildException("cannot read " + jar + ": " + unreadable.getMessage());
        }
    }

    void make(Path modules, Path work) throws IOException {
        String name = jar.getFileName().toString().replaceFirst("-\\d.*", "").replace('-', '.');
        Path classes = Folders.empty(work.resolve(name + "/classes"));
        Path natives = Folders.empty(work.resolve(name + "/natives"));
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                if (!entry.isDirectory()) {
                    unpack(zip, entry, isNative(entry.getName()) ? natives : classes);
                }
            }
        }
        new JdkTool("jmod")
                .run(List.of(
                        "create",
                        "--class-path", classes.toString(),
                        "--libs", natives.toString(),
                        modules.resolve(name + ".jmod").toString()));
    }

    private static boolean isNative(String entry) {
        return entry.matches(".*\\.(so|dylib|dll)");
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path folder) throws IOException {
        Path file = folder.resolve(entry.getName()).normalize();
        if (!file.startsWith(folder)) {
            throw new BuildException(zip.getName() + " has an entry outside itself: " + entry.getName());
        }
        Files.createDirectories(file.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, file);
        }
    }
}
