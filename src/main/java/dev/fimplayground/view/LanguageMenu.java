package dev.fimplayground.view;

import dev.fimplayground.syntax.Language;
import dev.fimplayground.text.Texts;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** Shows a document's language and lets a person choose another. */
final class LanguageMenu extends MenuButton {
    LanguageMenu(ObjectProperty<Language> language) {
        getStyleClass().addAll("flat", "quiet");
        ToggleGroup group = new ToggleGroup();
        for (Language each : Language.values()) {
            RadioMenuItem item = new RadioMenuItem(each.displayName());
            item.setToggleGroup(group);
            item.setOnAction(_ -> language.set(each));
            language.subscribe(now -> item.setSelected(now == each));
            getItems().add(item);
        }
        textProperty().bind(language.map(Language::displayName));
        accessibleTextProperty().bind(language.map(now -> Texts.get("window.language") + ": " + now.displayName()));
        Tips.on(this, Texts.get("window.language"));
    }
}
