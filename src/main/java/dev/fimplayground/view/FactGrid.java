package dev.fimplayground.view;

import dev.fimplayground.viewmodel.kept.Fact;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Names at the left, what they stand for at the right. */
final class FactGrid extends GridPane {
    FactGrid(ObservableList<Fact> facts) {
        getStyleClass().addAll("facts", "run-facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().setAll(names, values);
        facts.addListener((ListChangeListener<Fact>) _ -> show(facts));
        show(facts);
    }

    private void show(List<Fact> facts) {
        getChildren().clear();
        for (int row = 0; row < facts.size(); row++) {
            Label name = new Label(facts.get(row).name());
            name.getStyleClass().add("fact");
            Label value = new Label(facts.get(row).value());
            value.getStyleClass().add("run-value");
            value.setWrapText(true);
            value.setMinHeight(USE_PREF_SIZE);
            name.setLabelFor(value);
            setValignment(name, VPos.TOP);
            addRow(row, name, value);
        }
    }
}
