package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.UsageViewModel;
import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What the last run cost and how it ended. */
final class UsageCard extends StackPane {
    UsageCard(UsageViewModel usage) {
        Label empty = new Label(Texts.get("window.usage.empty"));
        empty.getStyleClass().add("hint");
        empty.setWrapText(true);
        empty.visibleProperty().bind(usage.presentProperty().not());
        VBox content = new VBox(numbers(usage), new ProportionBar(usage.promptShareProperty()), facts(usage));
        content.getStyleClass().add("usage-content");
        content.visibleProperty().bind(usage.presentProperty());
        setId("usage");
        getStyleClass().add("card");
        setAccessibleText(Texts.get("window.usage"));
        getChildren().setAll(content, empty);
    }

    private static Node numbers(UsageViewModel usage) {
        GridPane numbers = new GridPane();
        numbers.addRow(
                0,
                number("window.usage.prompt", usage.promptProperty()),
                number("window.usage.completion", usage.completionProperty()),
                number("window.usage.total", usage.totalProperty()));
        for (int column = 0; column < 3; column++) {
            ColumnConstraints third = new ColumnConstraints();
            third.setPercentWidth(100 / 3.0);
            numbers.getColumnConstraints().add(third);
        }
        return numbers;
    }

    private static Node number(String key, ObservableValue<String> value) {
        Label number = new Label();
        number.getStyleClass().addAll("big-number", key.substring(key.lastIndexOf('.') + 1));
        number.textProperty().bind(value);
        Label name = new Label(Texts.get(key));
        name.setLabelFor(number);
        name.getStyleClass().add("hint");
        return new VBox(number, name);
    }

    private static Node facts(UsageViewModel usage) {
        GridPane facts = new GridPane();
        facts.getStyleClass().add("facts");
        fact(facts, 0, "window.usage.finish", usage.finishProperty());
        fact(facts, 1, "window.usage.firstToken", usage.firstTokenProperty());
        fact(facts, 2, "window.usage.speed", usage.speedProperty());
        fact(facts, 3, "window.usage.duration", usage.durationProperty());
        fact(facts, 4, "window.usage.answeredBy", usage.answeredByProperty());
        facts.getChildren().subList(8, 10).forEach(node -> {
            node.visibleProperty().bind(usage.answeredByProperty().isNotEmpty());
            node.managedProperty().bind(node.visibleProperty());
        });
        return facts;
    }

    private static void fact(GridPane facts, int row, String key, ObservableValue<String> value) {
        Label words = new Label();
        words.setWrapText(true);
        words.textProperty().bind(value);
        words.getStyleClass().add("value");
        Label name = new Label(Texts.get(key));
        name.setLabelFor(words);
        name.setMinWidth(USE_PREF_SIZE);
        name.getStyleClass().add("hint");
        GridPane.setHalignment(words, HPos.RIGHT);
        GridPane.setHgrow(words, Priority.ALWAYS);
        facts.addRow(row, name, words);
    }
}
