package dev.fimplayground.view;

import atlantafx.base.theme.Styles;
import dev.fimplayground.syntax.HighlightSource;
import dev.fimplayground.text.Texts;
import dev.fimplayground.view.editor.MiddlePane;
import dev.fimplayground.viewmodel.EditingViewModel;
import dev.fimplayground.viewmodel.MiddleView;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import dev.fimplayground.viewmodel.RunViewModel;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
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
        middle.follow(playground.appearance());
        DiffSection diff = new DiffSection(playground.diff(), playground.appearance());
        show(middle, diff, playground.middle().viewProperty());
        StackPane body = new StackPane(middle, diff, invitation(playground));
        // The text gives way to the header above and to the whole row below.
        body.setMinHeight(0);
        VBox.setVgrow(body, Priority.ALWAYS);
        getStyleClass().addAll("pane", "middle-section");
        getChildren().setAll(header(playground), body, new FitLine(playground.fit(), heightProperty()));
        new AcceptKeys(middle, playground.editing());
        keepTimesUpToDate(run);
    }

    private static void show(Node text, DiffSection diff, ObservableValue<MiddleView> view) {
        view.subscribe(now -> {
            boolean comparing = now == MiddleView.DIFF;
            diff.setVisible(comparing);
            text.setVisible(!comparing);
        });
    }

    private static PaneHeader header(PlaygroundViewModel playground) {
        RunViewModel run = playground.run();
        return new PaneHeader(
                        Texts.get("window.middle"),
                        new ChoiceSwitch<>(
                                "middle.view",
                                MiddleView.values(),
                                playground.middle().viewProperty()))
                .withFacts(progress(run), speed(run), accept(playground.editing()));
    }

    private static Button accept(EditingViewModel editing) {
        Label chord = new Label(Tips.chord(Chords.ACCEPT));
        chord.getStyleClass().add("chord");
        Button accept = new Button(Texts.get("middle.accept"), chord);
        accept.setId("accept");
        accept.setContentDisplay(ContentDisplay.RIGHT);
        accept.getStyleClass().addAll(Styles.FLAT, "quiet");
        accept.setMinWidth(USE_PREF_SIZE);
        accept.disableProperty().bind(editing.acceptable().not());
        accept.setOnAction(_ -> editing.acceptAll());
        Tips.on(
                accept,
                Texts.format(
                        "middle.accept.tooltip",
                        Tips.chord(Chords.ACCEPT),
                        Tips.chord(Chords.ACCEPT_WORD),
                        Tips.chord(Chords.ACCEPT_LINE)));
        return accept;
    }

    Node editor() {
        return middle;
    }

    private static Label invitation(PlaygroundViewModel playground) {
        Label invitation = new Label();
        invitation.setId("invitation");
        invitation.textProperty().bind(playground.run().nothingProperty().map(MiddleSection::invitationAfter));
        invitation.getStyleClass().add("invitation");
        invitation.setWrapText(true);
        invitation.setMouseTransparent(true);
        invitation
                .visibleProperty()
                .bind(playground
                        .middle()
                        .emptyProperty()
                        .and(playground.run().active().not())
                        .and(playground.middle().viewProperty().isNotEqualTo(MiddleView.DIFF)));
        return invitation;
    }

    /** @param nothing why the last run wrote nothing; empty if that is not why there is nothing */
    private static String invitationAfter(String nothing) {
        String run = Tips.chord(Chords.RUN);
        return nothing.isEmpty()
                ? Texts.format("window.middle.empty", run)
                : nothing + "\n" + Texts.format("window.middle.again", run);
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
