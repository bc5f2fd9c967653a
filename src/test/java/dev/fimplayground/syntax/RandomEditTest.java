package dev.fimplayground.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * Ten thousand random edits: what a tree that was kept and edited says equals what a fresh parse says. Where the text
 * has syntax errors the two may put them in different places; how often is printed, and that it is over as soon as the
 * text is parsed afresh is proved. {@code -Dseed=...} repeats a run.
 */
class RandomEditTest {
    private static final int EDITS = 10_000;
    private static final int LANGUAGES = Language.values().length - 1;
    private static final int EDITS_BEFORE_STARTING_OVER = 10;
    private static final List<String> PIECES = List.of(
            "\n", " ", "    ", "x", "X1", "😀", "数据", "é", "\"", "'", "`", "(", ")", "{", "}", "[", "]", "<", ">", "/*",
            "*/", "//", "#", "--", "=", ";", ",", ".", "1.5", "\\n", "${", "\"\"\"", "if ", "return ", "class ", "end");

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final Random random = new Random(seed);

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PLAIN")
    void anEditedTreeColoursLikeAFreshOne(Language language) throws IOException {
        String sample = Samples.text(language);
        StringBuilder text = new StringBuilder();
        int sound = 0;
        int different = 0;
        try (Grammar grammar = Grammar.load(language);
                SyntaxTree kept = new SyntaxTree(grammar)) {
            for (int i = 0; i < EDITS / LANGUAGES + 1; i++) {
                if (i % EDITS_BEFORE_STARTING_OVER == 0) {
                    text.replace(0, text.length(), sample);
                } else {
                    edit(text, sample);
                }
                kept.parse(text.toString());
                String what = "%s, seed %d, edit %d: %s".formatted(language, seed, i, text);
                List<Span> fresh = fresh(grammar, text.toString());
                List<Span> incremental = kept.spans(0, text.length());
                if (!kept.hasErrors()) {
                    sound++;
                    assertThat(incremental).as(what).isEqualTo(fresh);
                } else if (!incremental.equals(fresh)) {
                    different++;
                    kept.parseAfresh();
                    assertThat(kept.spans(0, text.length())).as(what).isEqualTo(fresh);
                }
                assertPartIsLikeTheWhole(kept, text.length(), what);
            }
        }
        System.out.printf(
                "%s, seed %d: %d texts without errors equal; of %d with errors, %d put them elsewhere%n",
                language, seed, sound, EDITS / LANGUAGES + 1 - sound, different);
        assertThat(sound).isPositive();
    }

    private void assertPartIsLikeTheWhole(SyntaxTree tree, int length, String what) {
        int from = random.nextInt(length + 1);
        int to = Math.min(length, from + random.nextInt(200));
        List<Span> cut = tree.spans(0, length).stream()
                .filter(span -> Math.max(span.start(), from) < Math.min(span.end(), to))
                .map(span -> new Span(Math.max(span.start(), from), Math.min(span.end(), to), span.kind()))
                .toList();
        assertThat(tree.spans(from, to)).as(what).isEqualTo(cut);
    }

    /** Mostly what leaves the text sound: a letter in a word, a copied line; else anything anywhere. */
    private void edit(StringBuilder text, String sample) {
        int at = random.nextInt(text.length() + 1);
        int end = Math.min(text.length(), at + random.nextInt(random.nextInt(5) == 0 ? 60 : 4));
        switch (random.nextInt(12)) {
            case 0 -> text.delete(at, end);
            case 1 -> text.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
            case 2 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            case 3 -> {
                int from = random.nextInt(sample.length());
                text.insert(at, sample, from, Math.min(sample.length(), from + random.nextInt(30)));
            }
            case 4, 5 -> text.insert(0, "\n");
            default -> typeInAWord(text, at);
        }
    }

    private void typeInAWord(StringBuilder text, int near) {
        for (int i = near; i > 0 && i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i))) {
                text.insert(i, random.nextInt(3) == 0 ? "变" : "x");
                return;
            }
        }
    }

    private static List<Span> fresh(Grammar grammar, String text) {
        try (SyntaxTree tree = new SyntaxTree(grammar)) {
            tree.parse(text);
            return tree.spans(0, text.length());
        }
    }
}
