package dev.fimplayground.view;

import atlantafx.base.theme.Styles;
import dev.fimplayground.text.Texts;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** A few ways to look at one thing side by side, one of which is always chosen. */
final class ChoiceSwitch<E extends Enum<E>> extends HBox {
    private final ToggleGroup group = new ToggleGroup();

    /** @param key of the words, {@code key.name} and {@code key.name.tooltip}; of the identities, {@code key-name} */
    ChoiceSwitch(String key, E[] choices, ObjectProperty<E> choice) {
        getStyleClass().add("view-switch");
        setMinWidth(USE_PREF_SIZE);
        for (E each : choices) {
            ToggleButton button = button(key, each, choice);
            boolean last = each.ordinal() == choices.length - 1;
            button.getStyleClass()
                    .add(each.ordinal() == 0 ? Styles.LEFT_PILL : last ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            getChildren().add(button);
        }
    }

    private ToggleButton button(String key, E each, ObjectProperty<E> choice) {
        String name = key + "." + each.name().toLowerCase(Locale.ROOT);
        ToggleButton button = new ToggleButton(Texts.get(name));
        button.setId(name.replace('.', '-'));
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        Tips.on(button, Texts.get(name + ".tooltip"));
        choice.subscribe(now -> button.setSelected(now == each));
        button.setOnAction(_ -> {
            choice.set(each);
            button.setSelected(true);
        });
        return button;
    }
}
