package dev.fimplayground.view.editor;

/** What one level of indentation is in a text: told by its first lines, else blanks up to a tab stop. FX thread only. */
final class IndentUnit {
    private static final int LINES_LOOKED_AT = 500;

    private final CodeTextArea area;

    IndentUnit(CodeTextArea area) {
        this.area = area;
    }

    /** A tab if lines start with tabs, the narrowest indentation of two to eight blanks, else as many as a tab is wide. */
    String text() {
        int narrowest = Integer.MAX_VALUE;
        for (int line = 0; line < Math.min(LINES_LOOKED_AT, area.getParagraphs().size()); line++) {
            String text = area.getText(line);
            if (text.startsWith("\t")) {
                return "\t";
            }
            int blanks = leadingBlanks(text).length();
            if (blanks >= 2 && blanks < text.length()) {
                narrowest = Math.min(narrowest, blanks);
            }
        }
        return " ".repeat(narrowest <= 8 ? narrowest : area.tabSize());
    }

    /** How many columns it is wide. */
    int width() {
        return columns(text(), area.tabSize());
    }

    /** The tabs and blanks that a line begins with. */
    static String leadingBlanks(String line) {
        int end = 0;
        while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '\t')) {
            end++;
        }
        return line.substring(0, end);
    }

    /** How many columns tabs and blanks are wide at the beginning of a line. */
    static int columns(String blanks, int tabSize) {
        int columns = 0;
        for (int i = 0; i < blanks.length(); i++) {
            columns += blanks.charAt(i) == '\t' ? tabSize - columns % tabSize : 1;
        }
        return columns;
    }
}
