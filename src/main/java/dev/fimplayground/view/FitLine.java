package dev.fimplayground.view;

import dev.fimplayground.fit.FitFinding;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.FitViewModel;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** How the middle fits, below it: what does not, each with a way to see it, or that everything does. */
final class FitLine extends ScrollPane {
    private static final double MAX_HEIGHT = 78;

    private final FitViewModel fit;
    private final VBox lines = new VBox();

    FitLine(FitViewModel fit) {
        this.fit = fit;
        setId("fit");
        setContent(lines);
        setFitToWidth(true);
        setMaxHeight(MAX_HEIGHT);
        setFocusTraversable(false);
        getStyleClass().add("fit-line");
        lines.getStyleClass().add("fit-lines");
        visibleProperty().bind(fit.judgedProperty());
        managedProperty().bind(visibleProperty());
        fit.findings().addListener((ListChangeListener<FitFinding>) _ -> fill());
        fit.judgedProperty().addListener((_, _, _) -> fill());
        fill();
    }

    private void fill() {
        lines.getChildren().setAll(fit.findings().stream().map(this::line).toList());
        if (fit.findings().isEmpty()) {
            lines.getChildren().add(row(Feather.CHECK, "fits", new Label(Texts.get("middle.fit.fine"))));
        }
        Label score = new Label();
        score.textProperty().bind(fit.scoreProperty());
        HBox row = row(Feather.TARGET, "score", score);
        row.visibleProperty().bind(fit.scoreProperty().isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        lines.getChildren().add(row);
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
