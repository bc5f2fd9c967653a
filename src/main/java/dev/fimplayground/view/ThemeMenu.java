package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import dev.fimplayground.viewmodel.TabSize;
import dev.fimplayground.viewmodel.ThemeChoice;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/** How the window looks: light, dark or like the system; what the editors show of white space, and how wide tabs are. */
final class ThemeMenu extends MenuButton {
    ThemeMenu(AppearanceViewModel appearance) {
        setId("theme");
        getStyleClass().add("button-icon");
        appearance.dark().subscribe(dark -> setGraphic(Icons.of(dark ? Feather.MOON : Feather.SUN)));
        ToggleGroup group = new ToggleGroup();
        for (ThemeChoice choice : ThemeChoice.values()) {
            RadioMenuItem item =
                    new RadioMenuItem(Texts.get("window.theme." + choice.name().toLowerCase(Locale.ROOT)));
            item.setToggleGroup(group);
            item.setOnAction(_ -> appearance.themeProperty().set(choice));
            appearance.themeProperty().subscribe(now -> item.setSelected(now == choice));
            getItems().add(item);
        }
        getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        toggle("window.whiteSpace", Chords.WHITE_SPACE, appearance.whiteSpaceShownProperty()),
                        toggle("window.indentGuides", Chords.INDENT_GUIDES, appearance.indentGuidesShownProperty()),
                        tabSizes(appearance.tabSizeProperty()));
        setAccessibleText(Texts.get("window.theme"));
        Tips.on(this, Texts.get("window.theme"));
    }

    private static CheckMenuItem toggle(String key, KeyCombination chord, BooleanProperty shown) {
        CheckMenuItem item = new CheckMenuItem(Texts.get(key));
        item.setAccelerator(chord);
        item.selectedProperty().bindBidirectional(shown);
        return item;
    }

    private static Menu tabSizes(ObjectProperty<TabSize> tabSize) {
        Menu menu = new Menu(Texts.get("window.tabSize"));
        ToggleGroup group = new ToggleGroup();
        for (TabSize size : TabSize.values()) {
            RadioMenuItem item = new RadioMenuItem(Texts.format("window.tabSize.columns", size.columns()));
            item.setToggleGroup(group);
            item.setOnAction(_ -> tabSize.set(size));
            tabSize.subscribe(now -> item.setSelected(now == size));
            menu.getItems().add(item);
        }
        return menu;
    }
}
