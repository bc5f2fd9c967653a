package dev.fimplayground.view;

import dev.fimplayground.prompt.Finding.Severity;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.CheckViewModel;
import dev.fimplayground.viewmodel.PromptTabViewModel;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the checks say, each with what may be done about it. */
final class ChecksPane extends VBox {
    private final PromptTabViewModel prompt;
    private final VBox rows = new VBox();

    ChecksPane(PromptTabViewModel prompt) {
        this.prompt = prompt;
        Label title = new Label(Texts.get("prompt.checks"));
        title.getStyleClass().add("pane-title");
        HBox header = new HBox(title);
        header.getStyleClass().add("pane-header");
        rows.setId("checks");
        rows.getStyleClass().add("checks");
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("checks-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        prompt.checks().addListener((ListChangeListener<CheckViewModel>) _ -> show(prompt.checks()));
        prompt.checkedProperty().subscribe(_ -> show(prompt.checks()));
        getStyleClass().add("checks-pane");
        getChildren().setAll(header, scroll);
    }

    private void show(List<CheckViewModel> checks) {
        if (checks.isEmpty() && !prompt.checkedProperty().get()) {
            rows.getChildren().clear();
        } else if (checks.isEmpty()) {
            rows.getChildren().setAll(row("fine", Feather.CHECK, new Label(Texts.get("prompt.checks.fine"))));
        } else {
            rows.getChildren().setAll(checks.stream().map(this::row).toList());
        }
    }

    private Node row(CheckViewModel check) {
        Label sentence = new Label(check.sentence());
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        FlowPane links = new FlowPane();
        links.getStyleClass().add("check-links");
        check.finding()
                .place()
                .filter(place -> place.end() > 0)
                .ifPresent(_ -> links.getChildren()
                        .add(link(Texts.get("prompt.checks.show"), check, () -> prompt.show(check))));
        check.choices()
                .forEach(choice -> links.getChildren().add(link(choice.label(), check, () -> prompt.apply(choice))));
        String severity = check.severity().name().toLowerCase(Locale.ROOT);
        HBox row = row(severity, iconOf(check.severity()), new VBox(sentence, links));
        row.setAccessibleText(Texts.get("prompt.severity." + severity) + ": " + check.sentence());
        return row;
    }

    private static HBox row(String styleClass, Feather icon, Node words) {
        HBox row = new HBox(Icons.of(icon), words);
        HBox.setHgrow(words, Priority.ALWAYS);
        row.getStyleClass().addAll("check", styleClass);
        return row;
    }

    private static Button link(String words, CheckViewModel check, Runnable action) {
        Button link = new Button(words);
        link.getStyleClass().addAll("flat", "link");
        link.setAccessibleHelp(check.sentence());
        link.setOnAction(_ -> action.run());
        return link;
    }

    private static Feather iconOf(Severity severity) {
        return switch (severity) {
            case NOTE -> Feather.INFO;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case ERROR -> Feather.X_CIRCLE;
        };
    }
}
