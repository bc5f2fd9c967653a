package dev.fimplayground.view;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The line above a pane: its title and what belongs to it at the left, facts at the right. */
final class PaneHeader extends HBox {
    private final Region gap = new Region();

    PaneHeader(String title, Node... beside) {
        Label label = new Label(title);
        label.getStyleClass().add("pane-title");
        label.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(gap, Priority.ALWAYS);
        getStyleClass().add("pane-header");
        getChildren().add(label);
        getChildren().addAll(beside);
        getChildren().add(gap);
    }

    PaneHeader withFacts(Node... facts) {
        getChildren().addAll(facts);
        return this;
    }
}
