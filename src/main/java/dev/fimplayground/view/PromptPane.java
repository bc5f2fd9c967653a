package dev.fimplayground.view;

import dev.fimplayground.syntax.HighlightSource;
import dev.fimplayground.text.Texts;
import dev.fimplayground.view.editor.CodeEditor;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import dev.fimplayground.viewmodel.DocumentCounts;
import dev.fimplayground.viewmodel.DocumentViewModel;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One editor of the prompt, prefix or suffix, under its header. */
final class PromptPane extends VBox {
    private final CodeEditor editor;

    private PromptPane(CodeEditor editor, PaneHeader header) {
        this.editor = editor;
        VBox.setVgrow(editor, Priority.ALWAYS);
        getStyleClass().add("pane");
        getChildren().setAll(header, editor);
    }

    static PromptPane prefix(
            DocumentViewModel document,
            DocumentCounts counts,
            HighlightSource highlighting,
            AppearanceViewModel appearance) {
        PaneHeader header = new PaneHeader(Texts.get("window.prefix"), new LanguageMenu(document.languageProperty()));
        return of(document, highlighting, "window.prefix.accessible", appearance, header.withFacts(facts(counts)));
    }

    static PromptPane suffix(
            DocumentViewModel document,
            DocumentCounts counts,
            HighlightSource highlighting,
            AppearanceViewModel appearance) {
        PaneHeader header = new PaneHeader(Texts.get("window.suffix"));
        return of(document, highlighting, "window.suffix.accessible", appearance, header.withFacts(facts(counts)));
    }

    private static PromptPane of(
            DocumentViewModel document,
            HighlightSource highlighting,
            String nameKey,
            AppearanceViewModel appearance,
            PaneHeader header) {
        CodeEditor editor = new CodeEditor(document, highlighting, Texts.get(nameKey));
        editor.follow(appearance);
        return new PromptPane(editor, header);
    }

    private static Label facts(DocumentCounts counts) {
        Label label = new Label();
        label.getStyleClass().add("fact");
        label.textProperty().bind(words(counts));
        return label;
    }

    private static ObservableValue<String> words(DocumentCounts counts) {
        return counts.countsProperty()
                .map(now -> now.characters() == 0
                        ? Texts.get("window.pane.empty")
                        : Texts.format("window.pane.counts", now.lines(), now.characters()));
    }

    Node editor() {
        return editor;
    }
}
