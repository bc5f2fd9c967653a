package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import dev.fimplayground.viewmodel.ThemeChoice;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.kordamp.ikonli.feather.Feather;

/** Light, dark, or like the system. */
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
        setAccessibleText(Texts.get("window.theme"));
        Tips.on(this, Texts.get("window.theme"));
    }
}
