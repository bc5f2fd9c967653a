package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.view.editor.DiffPane;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import dev.fimplayground.viewmodel.LineDiff;
import dev.fimplayground.viewmodel.kept.RunComparison;
import dev.fimplayground.viewmodel.kept.RunComparison.Difference;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Two runs: the diff of their middles at the left, what else differs at the right. */
final class RunComparisonPane extends SplitPane {
    private final Label summary = new Label();
    private final DiffPane diff = new DiffPane(Texts.get("history.compare.diff.accessible"));
    private final GridPane differences = new GridPane();

    RunComparisonPane(AppearanceViewModel appearance) {
        summary.setId("history-compare-summary");
        summary.getStyleClass().addAll("fact", "diff-line");
        summary.setWrapText(true);
        diff.follow(appearance);
        VBox.setVgrow(diff, Priority.ALWAYS);
        differences.setId("history-differences");
        differences.getStyleClass().addAll("facts", "run-details");
        ScrollPane scroll = new ScrollPane(differences);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("checks-scroll");
        getItems().setAll(new VBox(summary, diff), scroll);
        setDividerPositions(0.55);
        setId("history-comparison");
    }

    void show(RunComparison comparison) {
        summary.setText(comparison.summary());
        diff.show(comparison.middles());
        differences.getChildren().clear();
        differences.addRow(
                0,
                heading(""),
                heading(Texts.format("history.compare.older", comparison.older())),
                heading(Texts.format("history.compare.newer", comparison.newer())));
        int row = 1;
        for (Difference each : comparison.differences()) {
            differences.addRow(row++, fact(each.name()), value(each.older()), value(each.newer()));
        }
        String key = comparison.differences().isEmpty() ? "history.compare.table.none" : "history.compare.table";
        differences.setAccessibleText(Texts.get(key));
        if (comparison.differences().isEmpty()) {
            differences.add(fact(Texts.get(key)), 0, row, 3, 1);
        }
    }

    void clear() {
        diff.show(LineDiff.NOTHING);
        differences.getChildren().clear();
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().addAll("field-name", "run-value");
        heading.setWrapText(true);
        heading.setMinHeight(USE_PREF_SIZE);
        return heading;
    }

    private static Label fact(String text) {
        Label fact = new Label(text);
        fact.setMinWidth(USE_PREF_SIZE);
        fact.getStyleClass().add("fact");
        return fact;
    }

    private static Label value(String text) {
        Label value = new Label(text);
        value.setWrapText(true);
        value.getStyleClass().add("run-value");
        return value;
    }
}
