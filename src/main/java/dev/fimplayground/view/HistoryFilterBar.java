package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.kept.Ending;
import dev.fimplayground.viewmodel.kept.HistoryFilterViewModel;
import dev.fimplayground.viewmodel.kept.HistoryViewModel;
import dev.fimplayground.viewmodel.kept.TimeSpan;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** What to look for, how much was found, and how much is to be kept; in more rows than one where there is little room. */
final class HistoryFilterBar extends FlowPane {
    private final TextField search = new TextField();
    private final HBox atRight;

    /**
     * @param retention asks how much is to be kept
     * @param transfers to export and import
     */
    HistoryFilterBar(HistoryViewModel history, Runnable retention, Node transfers) {
        HistoryFilterViewModel filter = history.filter();
        search.setId("history-search");
        search.setPromptText(Texts.get("history.search"));
        search.setAccessibleText(Texts.get("history.search"));
        search.textProperty().bindBidirectional(filter.textProperty());
        Tips.on(search, Texts.get("history.search.tooltip"));
        atRight = new HBox(count(history), transfers, keep(retention));
        atRight.getStyleClass().add("at-right");
        getStyleClass().addAll("pane-header", "history-filter");
        getChildren()
                .setAll(
                        search,
                        new FilterMenu<>(
                                "endpoint", filter.endpoints(), filter.endpointProperty(), Function.identity()),
                        new FilterMenu<>("model", filter.models(), filter.modelProperty(), Function.identity()),
                        new FilterMenu<>(
                                "ending",
                                FXCollections.observableArrayList(Ending.values()),
                                filter.endingProperty(),
                                Ending::words),
                        new FilterMenu<>(
                                "span",
                                FXCollections.observableArrayList(TimeSpan.values()),
                                filter.spanProperty(),
                                TimeSpan::words),
                        new FilterMenu<>("tag", filter.tags(), filter.tagProperty(), Function.identity()),
                        starred(filter),
                        clear(filter),
                        atRight);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        atRight.setLayoutX(getWidth() - snappedRightInset() - atRight.getWidth());
    }

    /** Puts the caret where one types what to look for. */
    void find() {
        search.requestFocus();
        search.selectAll();
    }

    private static Node starred(HistoryFilterViewModel filter) {
        ToggleButton starred = new ToggleButton(null, Icons.of(Feather.STAR));
        starred.setId("history-starred");
        starred.getStyleClass().addAll("flat", "quiet", "button-icon");
        starred.setAccessibleText(Texts.get("history.filter.starred"));
        starred.selectedProperty().bindBidirectional(filter.starredProperty());
        Tips.on(starred, Texts.get("history.filter.starred.tooltip"));
        return starred;
    }

    private static Node clear(HistoryFilterViewModel filter) {
        Button clear = new Button(Texts.get("history.clear"));
        clear.setId("history-clear");
        clear.setMinWidth(USE_PREF_SIZE);
        clear.getStyleClass().addAll("flat", "link");
        clear.visibleProperty().bind(filter.active());
        clear.managedProperty().bind(clear.visibleProperty());
        clear.setOnAction(_ -> filter.clear());
        Tips.on(clear, Texts.get("history.clear.tooltip"));
        return clear;
    }

    private static Node count(HistoryViewModel history) {
        Label count = new Label();
        count.setId("history-count");
        count.setMinWidth(USE_PREF_SIZE);
        count.getStyleClass().add("fact");
        count.textProperty().bind(history.countProperty());
        return count;
    }

    private static Node keep(Runnable retention) {
        Button keep = new Button(Texts.get("history.retention"));
        keep.setId("history-retention");
        keep.setMinWidth(USE_PREF_SIZE);
        keep.getStyleClass().addAll("flat", "quiet");
        keep.setOnAction(_ -> retention.run());
        Tips.on(keep, Texts.get("history.retention.tooltip"));
        return keep;
    }
}
