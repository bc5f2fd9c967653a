package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.FailureViewModel;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/** A failure that was shown and is not over, in one line of the status bar; pressed, it is shown again. */
final class FailureLine extends Button {
    FailureLine(FailureViewModel failure) {
        super(null, Icons.of(Feather.ALERT_TRIANGLE));
        setId("failure-folded");
        getStyleClass().addAll("flat", "failure-line");
        setMnemonicParsing(false);
        setMinWidth(0);
        textProperty().bind(failure.sentenceProperty().map(FailureLine::firstLine));
        accessibleTextProperty().bind(failure.sentenceProperty().concat(" ").concat(failure.nextStepProperty()));
        visibleProperty().bind(failure.shownProperty().and(failure.foldedProperty()));
        managedProperty().bind(visibleProperty());
        setOnAction(_ -> failure.unfold());
        Tips.on(this, Texts.get("window.failure.unfold"));
    }

    private static String firstLine(String sentences) {
        return sentences.lines().findFirst().orElse("");
    }
}
