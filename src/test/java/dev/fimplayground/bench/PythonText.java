package dev.fimplayground.bench;

/** Made-up Python that parses without errors, of any length. */
final class PythonText {
    private static final String CLASS = """
            class Word%d(Base):
                \"""Counts words.\"""

                def count(self, words: list[str], limit=%d):
                    table = {word: len(word) for word in words if word != 'x%d'}
                    for name in sorted(table, key=lambda each: -table[each]):
                        print(f'{name} {table[name]:.2f}')  # shows it
                    return self.best(table)[:limit] or None


            """;

    private PythonText() {}

    /** Ten lines a class. */
    static String ofLines(int lines) {
        return ofClasses(lines / 10);
    }

    /** At most {@code characters}, all of them ASCII, and whole classes. */
    static String ofLength(int characters) {
        StringBuilder text = new StringBuilder(characters);
        String next = ofClass(0);
        for (int i = 1; text.length() + next.length() <= characters; i++) {
            text.append(next);
            next = ofClass(i);
        }
        return text.toString();
    }

    private static String ofClasses(int classes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < classes; i++) {
            text.append(ofClass(i));
        }
        return text.toString();
    }

    private static String ofClass(int number) {
        return CLASS.formatted(number, number, number);
    }
}
