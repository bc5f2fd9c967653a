package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.FailureViewModel;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/**
 * What went wrong and what to do. Lies over the lower edge of the window, where nothing is typed, so that nothing moves
 * when it comes or goes.
 */
final class FailureBanner extends HBox {
    private static final double MAX_WIDTH = 900;

    private final FailureViewModel failure;

    FailureBanner(FailureViewModel failure) {
        this.failure = failure;
        setId("failure");
        VBox words = new VBox(
                line("sentence", failure.sentenceProperty()),
                line("next-step", failure.nextStepProperty()),
                line("server-says", failure.serverSaysProperty()));
        HBox.setHgrow(words, Priority.ALWAYS);
        getStyleClass().add("failure-banner");
        getChildren().setAll(Icons.of(Feather.ALERT_TRIANGLE), words, copyButton(), dismissButton());
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(failure.sentenceProperty().concat(" ").concat(failure.nextStepProperty()));
        visibleProperty().bind(failure.shownProperty());
        setMaxHeight(USE_PREF_SIZE);
        setMaxWidth(MAX_WIDTH);
        StackPane.setAlignment(this, Pos.BOTTOM_CENTER);
        StackPane.setMargin(this, new Insets(12));
    }

    private static Label line(String styleClass, ObservableValue<String> text) {
        Label line = new Label();
        line.getStyleClass().add(styleClass);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        line.textProperty().bind(text);
        line.visibleProperty().bind(text.map(words -> !words.isEmpty()));
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private Button copyButton() {
        Button copy = new Button(Texts.get("window.failure.copy"), Icons.of(Feather.COPY));
        copy.setId("copy-details");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.visibleProperty().bind(failure.detailsProperty().isNotEmpty());
        copy.managedProperty().bind(copy.visibleProperty());
        copy.setOnAction(_ -> {
            Clipboard.getSystemClipboard()
                    .setContent(Map.of(
                            DataFormat.PLAIN_TEXT, failure.detailsProperty().get()));
            copy.setText(Texts.get("window.failure.copied"));
        });
        failure.detailsProperty().subscribe(_ -> copy.setText(Texts.get("window.failure.copy")));
        return copy;
    }

    private Button dismissButton() {
        Button dismiss = new Button(null, Icons.of(Feather.X));
        dismiss.setId("dismiss");
        dismiss.getStyleClass().addAll("button-icon", "flat");
        dismiss.setOnAction(_ -> failure.dismiss());
        dismiss.setAccessibleText(Texts.get("window.failure.dismiss"));
        Tips.on(dismiss, Texts.get("window.failure.dismiss"));
        return dismiss;
    }
}
