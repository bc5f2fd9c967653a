package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.FailureViewModel;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/**
 * What went wrong and what to do. Has a row of its own under the tabs: it lies over nothing, and nothing above it moves.
 * Once there was time to read it, it folds into the {@link FailureLine} of the status bar.
 */
final class FailureBanner extends HBox {
    private final FailureViewModel failure;
    private final PauseTransition time;

    /** @param toRead after so long it folds, unless the pointer or the focus is on it */
    FailureBanner(FailureViewModel failure, Duration toRead) {
        this.failure = failure;
        this.time = new PauseTransition(toRead);
        setId("failure");
        VBox words = new VBox(
                line("sentence", failure.sentenceProperty()),
                line("next-step", failure.nextStepProperty()),
                line("server-says", failure.serverSaysProperty()));
        words.setOnMouseClicked(_ -> failure.dismiss());
        HBox.setHgrow(words, Priority.ALWAYS);
        getStyleClass().add("failure-banner");
        getChildren().setAll(icon(), words, copyButton(), dismissButton());
        setAccessibleRole(AccessibleRole.TEXT);
        accessibleTextProperty().bind(failure.sentenceProperty().concat(" ").concat(failure.nextStepProperty()));
        visibleProperty()
                .bind(failure.shownProperty().and(failure.foldedProperty().not()));
        managedProperty().bind(visibleProperty());
        setMinHeight(USE_PREF_SIZE);
        time.setOnFinished(_ -> fold());
        visibleProperty().subscribe(_ -> begin());
        failure.sentenceProperty().subscribe(_ -> begin());
    }

    private void begin() {
        time.stop();
        if (isVisible()) {
            time.playFromStart();
        }
    }

    private void fold() {
        if (isHover() || isFocusWithin()) {
            time.playFromStart();
        } else {
            failure.fold();
        }
    }

    private static Node icon() {
        return Icons.of(Feather.ALERT_TRIANGLE);
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
