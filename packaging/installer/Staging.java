import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Copies the application's jars, without JavaFX (which goes into the runtime) and without other systems' natives. */
final class Staging {
    private final Target target;

    Staging(Target target) {
        this.target = target;
    }

    void stage(Path lib, Path application) throws IOException {
        Tools.empty(application);
        for (Path jar : Tools.jarsIn(lib)) {
            if (!isJavaFx(jar)) {
                copyWithoutForeignNatives(jar, application.resolve(jar.getFileName().toString()));
            }
        }
    }

    static boolean isJavaFx(Path jar) {
        return jar.getFileName().toString().startsWith("javafx-");
    }

    private void copyWithoutForeignNatives(Path jar, Path to) throws IOException {
        try (ZipFile from = new ZipFile(jar.toFile());
                OutputStream file = Files.newOutputStream(to);
                ZipOutputStream out = new ZipOutputStream(file)) {
            Enumeration<? extends ZipEntry> entries = from.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (!target.isForeign(entry.getName())) {
                    copy(from, entry, out);
                }
            }
        }
    }

    private static void copy(ZipFile from, ZipEntry entry, ZipOutputStream out) throws IOException {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(entry.getTimeLocal());
        out.putNextEntry(copy);
        try (InputStream content = from.getInputStream(entry)) {
            content.transferTo(out);
        }
        out.closeEntry();
    }
}
