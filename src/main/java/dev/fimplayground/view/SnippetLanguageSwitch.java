package dev.fimplayground.view;

import atlantafx.base.theme.Styles;
import dev.fimplayground.snippet.SnippetLanguage;
import dev.fimplayground.text.Texts;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** The languages of the code, one of which is always chosen. */
final class SnippetLanguageSwitch extends HBox {
    private final ToggleGroup group = new ToggleGroup();

    SnippetLanguageSwitch(ObjectProperty<SnippetLanguage> language) {
        getStyleClass().add("view-switch");
        setAccessibleText(Texts.get("code.languages"));
        SnippetLanguage[] all = SnippetLanguage.values();
        for (SnippetLanguage each : all) {
            ToggleButton button = button(each, language);
            boolean last = each.ordinal() == all.length - 1;
            button.getStyleClass()
                    .add(each.ordinal() == 0 ? Styles.LEFT_PILL : last ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            getChildren().add(button);
        }
    }

    /** The one that is chosen. */
    Node chosen() {
        return (ToggleButton) group.getSelectedToggle();
    }

    private ToggleButton button(SnippetLanguage each, ObjectProperty<SnippetLanguage> language) {
        String name = each.name().toLowerCase(Locale.ROOT);
        ToggleButton button = new ToggleButton(each.displayName());
        button.setId("code-" + name);
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        Tips.on(button, Texts.get("code.language." + name + ".tooltip"));
        language.subscribe(now -> button.setSelected(now == each));
        button.setOnAction(_ -> {
            language.set(each);
            button.setSelected(true);
        });
        return button;
    }
}
