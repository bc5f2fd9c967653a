package dev.fimplayground.view.editor;

import dev.fimplayground.viewmodel.DocumentViewModel;
import dev.fimplayground.viewmodel.TextRange;

/** Does in an area what the document's view-model asks for. FX thread only. */
record DocumentScreen(CodeTextArea area) implements DocumentViewModel.Screen {
    @Override
    public void reveal(TextRange range) {
        area.reveal(range.start(), range.end());
    }

    @Override
    public void replace(TextRange range, String replacement) {
        area.edit(range.start(), range.end(), replacement);
    }
}
