package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.kept.HistoryViewModel;
import dev.fimplayground.viewmodel.kept.StarringViewModel;
import javafx.scene.control.ToggleButton;
import org.kordamp.ikonli.feather.Feather;

/** Shows whether the selected runs have a star, and gives or takes it. */
final class StarButton extends ToggleButton {
    StarButton(HistoryViewModel history) {
        StarringViewModel starring = history.starring();
        setId("history-star");
        setGraphic(Icons.of(Feather.STAR));
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().addAll("flat", "quiet", "star-button");
        disableProperty().bind(history.selection().countProperty().map(count -> count == 0));
        setOnAction(_ -> {
            // The runs say what is: pressing has not changed them yet.
            setSelected(starring.starredProperty().get());
            starring.toggle();
        });
        starring.starredProperty().subscribe(this::show);
    }

    private void show(boolean starred) {
        setSelected(starred);
        String key = starred ? "history.star.on" : "history.star";
        setText(Texts.get(key));
        Tips.on(this, Texts.get(key + ".tooltip"));
    }
}
