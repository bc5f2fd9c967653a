package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.view.editor.DiffPane;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import dev.fimplayground.viewmodel.DiffBase;
import dev.fimplayground.viewmodel.DiffViewModel;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The middle beside another text, under a line that tells what differs and lets a person choose the other text. */
final class DiffSection extends VBox {
    private final DiffPane pane = new DiffPane(Texts.get("middle.diff.accessible"));

    DiffSection(DiffViewModel diff, AppearanceViewModel appearance) {
        Label summary = new Label();
        summary.setId("diff-summary");
        summary.getStyleClass().add("fact");
        summary.textProperty().bind(diff.summaryProperty());
        summary.setWrapText(true);
        HBox line = new HBox(base(diff), summary);
        line.getStyleClass().add("diff-line");
        VBox.setVgrow(pane, Priority.ALWAYS);
        getStyleClass().add("diff-section");
        getChildren().setAll(line, pane);
        diff.diffProperty().subscribe(pane::show);
        pane.follow(appearance);
    }

    DiffPane pane() {
        return pane;
    }

    private static MenuButton base(DiffViewModel diff) {
        MenuButton menu = new MenuButton();
        menu.setId("diff-base");
        menu.getStyleClass().addAll("flat", "quiet");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.textProperty().bind(diff.baseProperty().map(base -> Texts.format("middle.diff.against", name(base))));
        ToggleGroup group = new ToggleGroup();
        for (DiffBase each : DiffBase.values()) {
            RadioMenuItem item = new RadioMenuItem(name(each));
            item.setToggleGroup(group);
            item.disableProperty().bind(diff.textOf(each).map(text -> text.isEmpty()));
            item.setOnAction(_ -> diff.baseProperty().set(each));
            diff.baseProperty().subscribe(now -> item.setSelected(now == each));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static String name(DiffBase base) {
        return Texts.get("middle.diff." + base.name().toLowerCase(Locale.ROOT));
    }
}
