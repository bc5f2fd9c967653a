package dev.fimplayground.syntax;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Prints the processor time that parsing and colouring take on 20,000 lines of Python, on the calling thread. Run its
 * main method with {@code --enable-native-access=ALL-UNNAMED}.
 */
final class HighlightingBenchmark {
    private static final int LINES = 20_000;
    private static final int EDITS = 500;
    private static final int PART = 4_000;
    private static final List<String> BRACKETS = List.of("\"", "'", "(", "]", "\"\"\"", "{");
    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private final StringBuilder text = new StringBuilder(python());
    private final Random random = new Random(7);
    private int caret;
    private int undo;

    private HighlightingBenchmark() {}

    public static void main(String[] args) {
        HighlightingBenchmark benchmark = new HighlightingBenchmark();
        try (Grammar grammar = Grammar.load(Language.PYTHON);
                SyntaxTree tree = new SyntaxTree(grammar)) {
            benchmark.run(grammar, tree);
        }
    }

    private static String python() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < LINES / 10; i++) {
            text.append("class Word%d(Base):\n    \"\"\"Counts words. 数一数\"\"\"\n\n".formatted(i));
            text.append("    def count(self, words: list[str], limit=%d):\n".formatted(i));
            text.append("        table = {word: len(word) for word in words if word != 'x%d'}\n".formatted(i));
            text.append("        for name in sorted(table, key=lambda w: -table[w]):\n");
            text.append("            print(f'{name} {table[name]:.2f}')  # shows it\n");
            text.append("        return self.best(table)[:limit] or None\n\n\n");
        }
        return text.toString();
    }

    private void run(Grammar grammar, SyntaxTree tree) {
        System.out.printf("%,d characters, %,d lines%n", text.length(), LINES);
        for (int i = 0; i < 3; i++) {
            try (SyntaxTree fresh = new SyntaxTree(grammar)) {
                String whole = text.toString();
                long start = THREAD.getCurrentThreadCpuTime();
                fresh.parse(whole);
                System.out.printf("full parse: %.0f ms%n", (THREAD.getCurrentThreadCpuTime() - start) / 1e6);
            }
        }
        tree.parse(text.toString());
        measure("typing a letter a time", tree, () -> type(random.nextInt(200) == 0 ? "\n" : "x"));
        measure("a word anywhere, and away", tree, () -> insertAnywhere(List.of("value ", "x", "变")));
        measure("a quote or bracket anywhere, and away", tree, () -> insertAnywhere(BRACKETS));
    }

    private String type(String letter) {
        caret = caret == 0 ? text.length() / 2 : caret;
        text.insert(caret++, letter);
        return text.toString();
    }

    /** Inserts, and takes it away again the next time, so that errors do not pile up. */
    private String insertAnywhere(List<String> pieces) {
        if (undo > 0) {
            text.delete(caret, caret + undo);
            undo = 0;
        } else {
            caret = random.nextInt(text.length());
            String piece = pieces.get(random.nextInt(pieces.size()));
            text.insert(caret, piece);
            undo = piece.length();
        }
        return text.toString();
    }

    private void measure(String what, SyntaxTree tree, Supplier<String> edit) {
        long[] parse = new long[EDITS];
        long[] colour = new long[EDITS];
        for (int i = 0; i < EDITS; i++) {
            String next = edit.get();
            long start = THREAD.getCurrentThreadCpuTime();
            tree.parse(next);
            long parsed = THREAD.getCurrentThreadCpuTime();
            tree.spans(caret - PART / 2, caret + PART / 2);
            parse[i] = parsed - start;
            colour[i] = THREAD.getCurrentThreadCpuTime() - parsed;
        }
        print(what + ", parse", parse);
        print(what + ", " + PART + " visible characters coloured", colour);
    }

    private static void print(String what, long[] nanos) {
        Arrays.sort(nanos);
        System.out.printf(
                "%s: p50 %.2f ms, p99 %.2f ms, worst %.2f ms%n",
                what,
                nanos[nanos.length / 2] / 1e6,
                nanos[nanos.length * 99 / 100] / 1e6,
                nanos[nanos.length - 1] / 1e6);
    }
}
