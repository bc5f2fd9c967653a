package dev.fimplayground.view;

import dev.fimplayground.viewmodel.RemarkViewModel;
import dev.fimplayground.viewmodel.RemarkViewModel.Remark;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** A remark in the status bar: there for as long as it takes to read, or until it is clicked. */
final class RemarkLine extends HBox {
    private static final Duration LEAST = Duration.seconds(6);
    private static final Duration A_CHARACTER = Duration.millis(60);

    private final Label sentence = new Label();
    private final Label next = new Label();
    private final PauseTransition time = new PauseTransition();

    RemarkLine(RemarkViewModel remarks) {
        setId("remark");
        getStyleClass().add("remark");
        sentence.getStyleClass().add("sentence");
        next.setMinWidth(0);
        getChildren().setAll(Icons.of(Feather.INFO), sentence, next);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinWidth(0);
        managedProperty().bind(visibleProperty());
        time.setOnFinished(_ -> leave(remarks));
        setOnMouseClicked(_ -> remarks.dismiss());
        remarks.remarkProperty().subscribe(this::show);
    }

    /** Not from under the pointer of somebody who reads it. */
    private void leave(RemarkViewModel remarks) {
        if (isHover()) {
            time.playFromStart();
        } else {
            remarks.dismiss();
        }
    }

    private void show(Optional<Remark> remark) {
        time.stop();
        setVisible(remark.isPresent());
        remark.ifPresent(this::show);
    }

    private void show(Remark remark) {
        String words = (remark.sentence() + " " + remark.next()).strip();
        sentence.setText(remark.sentence());
        next.setText(remark.next());
        setAccessibleText(words);
        Tooltip.install(this, Tips.of(words));
        time.setDuration(LEAST.add(A_CHARACTER.multiply(words.length())));
        time.playFromStart();
    }
}
