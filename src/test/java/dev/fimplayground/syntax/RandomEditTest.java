package dev.fimplayground.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Ten thousand random edits: what a tree that was kept and edited says equals what a fresh parse says.
 * {@code -Dseed=...} repeats a run.
 */
class RandomEditTest {
    private static final int EDITS = 10_000;
    private static final int LANGUAGES = Language.values().length - 1;
    private static final int EDITS_BEFORE_STARTING_OVER = 40;
    private static final List<String> PIECES = List.of(
            "\n", " ", "    ", "x", "X1", "😀", "数据", "é", "\"", "'", "`", "(", ")", "{", "}", "[", "]", "<", ">", "/*",
            "*/", "//", "#", "--", "=", ";", ",", ".", "1.5", "\\n", "${", "\"\"\"", "if ", "return ", "class ", "end");

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PLAIN")
    void anEditedTreeColoursLikeAFreshOne(Language language) throws IOException {
        System.out.println("random edits of " + language + ": seed " + seed);
        String sample = Samples.text(language);
        StringBuilder text = new StringBuilder();
        try (Grammar grammar = Grammar.load(language);
                SyntaxTree kept = new SyntaxTree(grammar)) {
            for (int i = 0; i < EDITS / LANGUAGES + 1; i++) {
                if (i % EDITS_BEFORE_STARTING_OVER == 0) {
                    text.replace(0, text.length(), sample);
                } else {
                    edit(text, sample);
                }
                kept.parse(text.toString());
                int from = random.nextInt(text.length() + 1);
                int to = Math.min(text.length(), from + random.nextInt(400));
                assertThat(kept.spans(from, to))
                        .as("%s, seed %d, edit %d: %s", language, seed, i, text)
                        .isEqualTo(fresh(grammar, text.toString(), from, to));
            }
        }
    }

    private void edit(StringBuilder text, String sample) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(random.nextInt(5) == 0 ? 60 : 4));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
            case 2 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            default -> {
                int from = random.nextInt(sample.length());
                text.insert(at, sample, from, Math.min(sample.length(), from + random.nextInt(30)));
            }
        }
    }

    private static List<Span> fresh(Grammar grammar, String text, int from, int to) {
        try (SyntaxTree tree = new SyntaxTree(grammar)) {
            tree.parse(text);
            return tree.spans(from, to);
        }
    }
}
