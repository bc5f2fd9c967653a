package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.view.editor.PromptArea;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import dev.fimplayground.viewmodel.PromptTabViewModel;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The exact prompt at the left, what the checks say at the right. */
final class PromptTab extends SplitPane {
    private static final double CHECKS_SHARE = 0.74;

    private final PromptArea area;

    PromptTab(PromptTabViewModel prompt, AppearanceViewModel appearance) {
        area = new PromptArea(prompt, Texts.get("prompt.accessible"));
        area.setId("prompt");
        appearance.editorFontSizeProperty().subscribe(size -> area.setFontSize(size.doubleValue()));
        VBox left = new VBox(header(prompt), area);
        VBox.setVgrow(area, Priority.ALWAYS);
        ChecksPane checks = new ChecksPane(prompt);
        SplitPane.setResizableWithParent(checks, false);
        getStyleClass().add("prompt-tab");
        getItems().setAll(left, checks);
        KeptDividers.keep(this, "checks", appearance.dividers(), CHECKS_SHARE);
    }

    Node entrance() {
        return area;
    }

    private static HBox header(PromptTabViewModel prompt) {
        TemplatePicker picker = new TemplatePicker(prompt.template());
        HBox.setHgrow(picker, Priority.ALWAYS);
        Label count = new Label();
        count.setId("prompt-tokens");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().add("fact");
        count.textProperty().bind(prompt.countProperty());
        HBox header = new HBox(picker, count);
        header.getStyleClass().add("pane-header");
        return header;
    }
}
