import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies the application's jars, without JavaFX (which goes into the runtime) and without other systems' natives. Their
 * entries are stored as they are: an installer packs them better as a whole, and a start has nothing to unpack.
 */
record Staging(Target target) {

    void stage(Path lib, Path application) throws IOException {
        Folders.empty(application);
        for (Path jar : Folders.jars(lib)) {
            if (!JavaFxModule.is(jar)) {
                copyWithoutForeignNatives(jar, application.resolve(jar.getFileName()));
            }
        }
    }

    private void copyWithoutForeignNatives(Path jar, Path to) throws IOException {
        try (ZipFile from = new ZipFile(jar.toFile());
                OutputStream file = Files.newOutputStream(to);
                ZipOutputStream out = new ZipOutputStream(file)) {
            for (ZipEntry entry : (Iterable<ZipEntry>) from.stream().map(ZipEntry.class::cast)::iterator) {
                if (!target.isForeign(entry.getName())) {
                    copy(from, entry, out);
                }
            }
        }
    }

    private static void copy(ZipFile from, ZipEntry entry, ZipOutputStream out) throws IOException {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(entry.getTimeLocal());
        copy.setMethod(ZipEntry.STORED);
        copy.setSize(entry.getSize());
        copy.setCrc(entry.getCrc());
        out.putNextEntry(copy);
        try (InputStream content = from.getInputStream(entry)) {
            content.transferTo(out);
        }
        out.closeEntry();
    }
}
