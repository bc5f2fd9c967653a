package dev.fimplayground.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * The spans of each sample, as a person has read and accepted them. {@code ./mvnw test -Dtest=GoldenSpansTest
 * -Dspans=write} writes them anew; read the difference before committing it.
 */
class GoldenSpansTest {
    private static final boolean WRITE = "write".equals(System.getProperty("spans"));

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PLAIN")
    void aSampleHasTheSpansThatWereAccepted(Language language) throws IOException {
        String spans = spans(language, Samples.text(language));
        Path golden = Samples.folder(language).resolve("sample.spans");
        if (WRITE) {
            Files.writeString(golden, spans);
        }
        assertThat(spans).isEqualTo(Files.readString(golden));
    }

    private static String spans(Language language, String text) {
        try (Grammar grammar = Grammar.load(language);
                SyntaxTree tree = new SyntaxTree(grammar)) {
            tree.parse(text);
            StringBuilder lines = new StringBuilder();
            for (Span span : tree.spans(0, text.length())) {
                lines.append(line(text, span)).append('\n');
            }
            return lines.toString();
        }
    }

    private static String line(String text, Span span) {
        long row = 1
                + text.substring(0, span.start()).chars().filter(c -> c == '\n').count();
        int column = span.start() - text.lastIndexOf('\n', span.start() - 1);
        String shown = text.substring(span.start(), span.end()).replace("\n", "⏎");
        return "%3d:%-3d %-9s %s".formatted(row, column, span.kind(), shown).stripTrailing();
    }
}
