package dev.fimplayground.view;

import dev.fimplayground.syntax.HighlightSource;
import dev.fimplayground.text.Texts;
import dev.fimplayground.view.editor.MiddlePane;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import dev.fimplayground.viewmodel.RunViewModel;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** What the model writes, under a header that tells where the run stands. */
final class MiddleSection extends VBox {
    private static final Duration TICK = Duration.millis(100);

    private final MiddlePane middle;

    MiddleSection(PlaygroundViewModel playground, HighlightSource highlighting) {
        RunViewModel run = playground.run();
        middle = new MiddlePane(playground.middle(), highlighting, Texts.get("window.middle.accessible"));
        middle.languageProperty().bind(playground.prefix().languageProperty());
        playground.appearance().editorFontSizeProperty().subscribe(size -> middle.setFontSize(size.doubleValue()));
        StackPane body = new StackPane(middle, invitation(playground));
        VBox.setVgrow(body, Priority.ALWAYS);
        getStyleClass().addAll("pane", "middle-section");
        getChildren().setAll(new PaneHeader(Texts.get("window.middle")).withFacts(progress(run), speed(run)), body);
        keepTimesUpToDate(run);
    }

    Node editor() {
        return middle;
    }

    private static Label invitation(PlaygroundViewModel playground) {
        Label invitation = new Label(Texts.format("window.middle.empty", Tips.chord(Chords.RUN)));
        invitation.getStyleClass().add("invitation");
        invitation.setWrapText(true);
        invitation.setMouseTransparent(true);
        invitation
                .visibleProperty()
                .bind(playground
                        .middle()
                        .emptyProperty()
                        .and(playground.run().active().not()));
        return invitation;
    }

    private static Label progress(RunViewModel run) {
        Label progress = new Label();
        progress.setId("progress");
        progress.setGraphic(new StatusDot(run.stateProperty().map(state -> switch (state) {
            case IDLE -> StatusDot.Tone.QUIET;
            case WAITING -> StatusDot.Tone.BUSY;
            case STREAMING, FINISHED -> StatusDot.Tone.GOOD;
            case CANCELLED -> StatusDot.Tone.WARNING;
            case FAILED -> StatusDot.Tone.BAD;
        })));
        progress.textProperty().bind(run.progressProperty());
        progress.getStyleClass().addAll("fact", "progress");
        progress.visibleProperty().bind(run.progressProperty().isNotEmpty());
        return progress;
    }

    private static Label speed(RunViewModel run) {
        Label speed = new Label();
        speed.getStyleClass().add("fact");
        speed.textProperty().bind(run.usage().speedProperty());
        speed.visibleProperty().bind(run.usage().speedKnown());
        speed.managedProperty().bind(speed.visibleProperty());
        return speed;
    }

    private static void keepTimesUpToDate(RunViewModel run) {
        Timeline ticks = new Timeline(new KeyFrame(TICK, _ -> run.tick()));
        ticks.setCycleCount(Timeline.INDEFINITE);
        run.active().subscribe(active -> {
            if (active) {
                ticks.play();
            } else {
                ticks.stop();
            }
        });
    }
}
