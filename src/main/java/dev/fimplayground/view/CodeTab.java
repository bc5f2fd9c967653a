package dev.fimplayground.view;

import dev.fimplayground.snippet.Snippet;
import dev.fimplayground.snippet.SnippetLanguage;
import dev.fimplayground.syntax.HighlightSource;
import dev.fimplayground.syntax.Language;
import dev.fimplayground.text.Texts;
import dev.fimplayground.view.editor.SnippetPane;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import dev.fimplayground.viewmodel.CodePicture;
import dev.fimplayground.viewmodel.CodeTabViewModel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The call as code, in a language of one's choice, to be copied or saved; or why there is none. */
final class CodeTab extends VBox {
    private final CodeTabViewModel code;
    private final Function<String, Optional<Path>> asksForFile;
    private final SnippetLanguageSwitch languages;
    private final SnippetPane pane;
    private final Label message = new Label();

    /** @param asksForFile where to save under a name that is suggested; empty if nowhere */
    CodeTab(
            CodeTabViewModel code,
            AppearanceViewModel appearance,
            HighlightSource highlighting,
            Function<String, Optional<Path>> asksForFile) {
        this.code = code;
        this.asksForFile = asksForFile;
        languages = new SnippetLanguageSwitch(code.languageProperty());
        pane = new SnippetPane(highlighting, Texts.get("code.accessible"));
        pane.setId("code");
        pane.follow(appearance);
        message.setId("code-message");
        message.getStyleClass().add("code-message");
        message.setWrapText(true);
        StackPane place = new StackPane(pane, message);
        place.getStyleClass().add("code-place");
        VBox.setVgrow(place, Priority.ALWAYS);
        getStyleClass().add("code-tab");
        getChildren().setAll(header(), place);
        code.pictureProperty().subscribe(this::show);
    }

    /** Gets the focus when one comes here by the keyboard. */
    Node entrance() {
        return pane.isVisible() ? pane : languages.chosen();
    }

    private void show(CodePicture picture) {
        message.setText(picture.message());
        message.setVisible(!picture.message().isEmpty());
        pane.setVisible(picture.message().isEmpty());
        pane.show(
                picture.drawn(),
                picture.code()
                        .map(Snippet.Code::language)
                        .map(SnippetLanguage::syntax)
                        .orElse(Language.PLAIN));
    }

    private HBox header() {
        Label needs = fact("code-needs");
        needs.textProperty().bind(code.languageProperty().map(SnippetLanguage::needs));
        HBox.setHgrow(needs, Priority.ALWAYS);
        needs.setMaxWidth(Double.MAX_VALUE);
        Label notice = fact("code-notice");
        notice.setMinWidth(Region.USE_PREF_SIZE);
        notice.textProperty().bind(code.noticeProperty());
        Button copy = button("copy", Feather.COPY, this::copy);
        Button save = button("save", Feather.SAVE, this::save);
        HBox header = new HBox(languages, needs, notice, copy, save);
        header.getStyleClass().add("pane-header");
        return header;
    }

    private static Label fact(String id) {
        Label fact = new Label();
        fact.setId(id);
        fact.setMinWidth(0);
        fact.getStyleClass().add("fact");
        return fact;
    }

    private Button button(String name, Feather icon, Runnable action) {
        Button button = new Button(Texts.get("code." + name), Icons.of(icon));
        button.setId("code-" + name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.getStyleClass().addAll("flat", "quiet");
        button.disableProperty()
                .bind(code.pictureProperty().map(now -> now.code().isEmpty()));
        button.setOnAction(_ -> action.run());
        Tips.on(button, Texts.get("code." + name + ".tooltip"));
        return button;
    }

    private void copy() {
        code.pictureProperty().get().code().ifPresent(now -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, now.text()));
            code.copied();
        });
    }

    private void save() {
        code.pictureProperty()
                .get()
                .code()
                .flatMap(now -> asksForFile.apply(now.language().fileName()))
                .ifPresent(code::save);
    }
}
