package dev.fimplayground.syntax;

import java.util.function.Consumer;

/** Where an editor gets its colours from. Used on the UI's thread. */
public interface HighlightSource {

    /** For one editor. {@code onHighlight} runs on the UI's thread, also when a text around the editor's changed. */
    Highlighter open(Consumer<Highlight> onHighlight);

    /**
     * Whether the source itself knows the texts around the editor's own. If so, an editor asks for its own text and
     * nothing else.
     */
    boolean knowsSurroundings();
}
