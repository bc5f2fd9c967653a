import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Which libraries are shipped, each with its licence, and the texts of these licences: those in the jars first, then
 * each licence's own text as the bill of materials has it.
 */
record Notices(Path billOfMaterials, Path lib) {
    private static final String RULE = "-".repeat(100);

    void write(Path file) throws IOException {
        BillOfMaterials bill = BillOfMaterials.read(billOfMaterials);
        StringBuilder notices = new StringBuilder();
        notices.append("FIM Playground is shipped with these libraries, each under its own licence.\n");
        notices.append("The Java runtime's own notices are in the folder legal of that runtime.\n\n");
        bill.libraries().forEach(library -> notices.append("  ").append(library).append('\n'));
        texts(bill).forEach((text, sources) ->
                notices.append('\n').append(RULE).append('\n').append(sources).append("\n\n").append(text.strip()).append('\n'));
        Files.writeString(file, notices);
    }

    /** What each text stands for; a text that several libraries bring stands there once. */
    private Map<String, String> texts(BillOfMaterials bill) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Path jar : Folders.jars(lib)) {
            addTexts(jar, texts);
        }
        bill.licences().forEach((name, text) -> texts.merge(text, name, (before, more) -> before + ", " + more));
        return texts;
    }

    private static void addTexts(Path jar, Map<String, String> texts) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                if (entry.getName().matches("META-INF/(.*/)?[^/]*(LICENSE|NOTICE)[^/]*") && !entry.isDirectory()) {
                    String source = jar.getFileName() + ": " + entry.getName();
                    texts.merge(text(zip, entry), source, (before, more) -> before + "\n" + more);
                }
            }
        }
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        try (InputStream content = zip.getInputStream(entry)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
