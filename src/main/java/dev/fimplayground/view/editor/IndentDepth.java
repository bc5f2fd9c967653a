package dev.fimplayground.view.editor;

/** How deep lines are indented, in columns; a blank line is as deep as the next that is not. FX thread only. */
final class IndentDepth {
    private static final int LINES_LOOKED_AT = 500;

    private final CodeTextArea area;

    IndentDepth(CodeTextArea area) {
        this.area = area;
    }

    int of(int line) {
        int own = own(line);
        return area.getText(line).isBlank() ? Math.max(own, next(line)) : own;
    }

    /** Of the next line that is not blank. */
    private int next(int line) {
        int end = Math.min(area.getParagraphs().size(), line + LINES_LOOKED_AT);
        for (int i = line + 1; i < end; i++) {
            if (!area.getText(i).isBlank()) {
                return own(i);
            }
        }
        return 0;
    }

    private int own(int line) {
        return IndentUnit.columns(IndentUnit.leadingBlanks(area.getText(line)), area.tabSize());
    }
}
