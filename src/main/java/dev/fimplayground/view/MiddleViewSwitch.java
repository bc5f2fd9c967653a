package dev.fimplayground.view;

import atlantafx.base.theme.Styles;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.MiddleView;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** The ways to look at the middle, one of which is always chosen. */
final class MiddleViewSwitch extends HBox {
    private final ToggleGroup group = new ToggleGroup();

    MiddleViewSwitch(ObjectProperty<MiddleView> view) {
        getStyleClass().add("view-switch");
        MiddleView[] views = MiddleView.values();
        for (MiddleView each : views) {
            ToggleButton button = button(each, view);
            button.getStyleClass()
                    .add(
                            each.ordinal() == 0
                                    ? Styles.LEFT_PILL
                                    : each.ordinal() == views.length - 1 ? Styles.RIGHT_PILL : Styles.CENTER_PILL);
            getChildren().add(button);
        }
    }

    private ToggleButton button(MiddleView each, ObjectProperty<MiddleView> view) {
        String name = each.name().toLowerCase(Locale.ROOT);
        ToggleButton button = new ToggleButton(Texts.get("middle.view." + name));
        button.setId("view-" + name.replace('_', '-'));
        button.setToggleGroup(group);
        button.setMinWidth(USE_PREF_SIZE);
        Tips.on(button, Texts.get("middle.view." + name + ".tooltip"));
        view.subscribe(now -> button.setSelected(now == each));
        button.setOnAction(_ -> {
            view.set(each);
            button.setSelected(true);
        });
        return button;
    }
}
