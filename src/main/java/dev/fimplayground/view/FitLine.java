package dev.fimplayground.view;

import dev.fimplayground.fit.FitFinding;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.FitViewModel;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * How the middle fits, below it: what does not, each with a way to see it, or that everything does. Shows whole rows, of
 * which more scroll; where there is room for one only, that one has them in a menu.
 */
final class FitLine extends ScrollPane {
    private static final double ROW = 22;
    private static final double FRAME = 3;
    private static final int MOST_ROWS = 3;
    /** Of the section: with less, text and rows would take each other's room. */
    private static final double LEAST_HEIGHT = 170;

    private final FitViewModel fit;
    private final VBox lines = new VBox();
    private boolean low;

    /** @param section the height of what this is a part of */
    FitLine(FitViewModel fit, ObservableValue<? extends Number> section) {
        this.fit = fit;
        setId("fit");
        setContent(lines);
        setFitToWidth(true);
        setFocusTraversable(false);
        getStyleClass().add("fit-line");
        lines.getStyleClass().add("fit-lines");
        visibleProperty().bind(fit.judgedProperty());
        managedProperty().bind(visibleProperty());
        fit.findings().addListener((ListChangeListener<FitFinding>) _ -> fill());
        fit.judgedProperty().addListener((_, _, _) -> fill());
        fit.scoreProperty().addListener((_, _, _) -> fill());
        section.subscribe(height -> fold(height.doubleValue() < LEAST_HEIGHT));
        fill();
    }

    private void fold(boolean now) {
        if (low != now) {
            low = now;
            fill();
        }
    }

    private void fill() {
        ObservableList<Node> rows = lines.getChildren();
        boolean scored = !fit.scoreProperty().get().isEmpty();
        if (fit.findings().isEmpty()) {
            rows.setAll(row(Feather.CHECK, "fits", new Label(Texts.get("middle.fit.fine"))));
        } else if (low && fit.findings().size() + (scored ? 1 : 0) > 1) {
            rows.setAll(row(Feather.ALERT_TRIANGLE, "misfit", remarks()));
        } else {
            rows.setAll(fit.findings().stream().map(this::line).toList());
        }
        if (scored) {
            addScore(rows);
        }
        double height = FRAME + ROW * Math.min(rows.size(), MOST_ROWS);
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    private void addScore(ObservableList<Node> rows) {
        HBox score = row(Feather.TARGET, "score", new Label(fit.scoreProperty().get()));
        if (low) {
            ((HBox) rows.getFirst()).getChildren().add(score);
        } else {
            rows.add(score);
        }
    }

    private MenuButton remarks() {
        MenuButton menu =
                new MenuButton(Texts.format("middle.fit.remarks", fit.findings().size()));
        menu.setId("fit-remarks");
        menu.getStyleClass().addAll("flat", "quiet");
        menu.setMinWidth(USE_PREF_SIZE);
        fit.findings().forEach(finding -> menu.getItems().add(item(finding)));
        return menu;
    }

    private MenuItem item(FitFinding finding) {
        MenuItem item = new MenuItem(finding.sentence());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> fit.show(finding));
        return item;
    }

    private Node line(FitFinding finding) {
        Hyperlink show = new Hyperlink(Texts.get("middle.fit.show"));
        show.setAccessibleText(Texts.get("middle.fit.show") + ": " + finding.sentence());
        show.setMinWidth(USE_PREF_SIZE);
        show.setOnAction(_ -> {
            fit.show(finding);
            show.setVisited(false);
        });
        return row(Feather.ALERT_TRIANGLE, "misfit", new Label(finding.sentence()), show);
    }

    private static HBox row(Feather icon, String styleClass, Node... words) {
        HBox row = new HBox(Icons.of(icon));
        row.getChildren().addAll(words);
        row.getStyleClass().addAll("fit-row", styleClass);
        return row;
    }
}
