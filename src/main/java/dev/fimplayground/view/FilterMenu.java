package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/** One of some values to look for, or any. */
final class FilterMenu<T> extends MenuButton {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double WIDEST = 190;

    private final ObservableList<T> values;
    private final ObjectProperty<Optional<T>> chosen;
    private final Function<T, String> words;

    FilterMenu(String key, ObservableList<T> values, ObjectProperty<Optional<T>> chosen, Function<T, String> words) {
        this.values = values;
        this.chosen = chosen;
        this.words = words;
        String name = Texts.get("history.filter." + key);
        setId("history-" + key);
        getStyleClass().addAll("flat", "quiet");
        setMaxWidth(WIDEST);
        setMnemonicParsing(false);
        setAccessibleText(name);
        chosen.subscribe(now -> {
            setText(now.map(words).orElse(name));
            pseudoClassStateChanged(CHOSEN, now.isPresent());
        });
        values.addListener((ListChangeListener<T>) _ -> offer(name));
        chosen.subscribe(_ -> offer(name));
    }

    private void offer(String name) {
        ToggleGroup group = new ToggleGroup();
        getItems().setAll(item(group, Texts.format("history.filter.any", name), Optional.empty()));
        values.forEach(value -> getItems().add(item(group, words.apply(value), Optional.of(value))));
    }

    private RadioMenuItem item(ToggleGroup group, String text, Optional<T> value) {
        RadioMenuItem item = new RadioMenuItem(text);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(chosen.get().equals(value));
        item.setOnAction(_ -> chosen.set(value));
        return item;
    }
}
