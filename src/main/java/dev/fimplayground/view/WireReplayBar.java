package dev.fimplayground.view;

import dev.fimplayground.model.RecordedChunk;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.ReplaySpeed;
import dev.fimplayground.viewmodel.ReplayViewModel;
import dev.fimplayground.viewmodel.WireViewModel;
import dev.fimplayground.viewmodel.WireWords;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/** Plays a recorded answer again: play and pause, one chunk back or on, how fast, and where it stands in time. */
final class WireReplayBar extends HBox {
    private final WireViewModel wire;
    private final ReplayViewModel replay;
    private final BooleanBinding nothing;

    WireReplayBar(WireViewModel wire) {
        this.wire = wire;
        this.replay = wire.replay();
        this.nothing = replay.countProperty().isEqualTo(0);
        WireTimelineBar timeline = new WireTimelineBar(wire);
        HBox.setHgrow(timeline, Priority.ALWAYS);
        getStyleClass().add("wire-replay");
        getChildren()
                .setAll(
                        button("back", Feather.SKIP_BACK, () -> replay.step(-1)),
                        play(),
                        button("on", Feather.SKIP_FORWARD, () -> replay.step(1)),
                        speed(),
                        timeline,
                        position());
        followPlaying();
    }

    private Button button(String name, Feather icon, Runnable action) {
        Button button = new Button(null, Icons.of(icon));
        button.setId("wire-" + name);
        button.getStyleClass().addAll("flat", "button-icon", "small-icon");
        button.setAccessibleText(Texts.get("wire.replay." + name));
        Tips.on(button, Texts.get("wire.replay." + name));
        button.disableProperty().bind(nothing);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Button play() {
        Button play = button("play", Feather.PLAY, this::toggle);
        replay.playingProperty().subscribe(playing -> {
            String words = Texts.get(playing ? "wire.replay.pause" : "wire.replay.play");
            play.setGraphic(Icons.of(playing ? Feather.PAUSE : Feather.PLAY));
            play.setAccessibleText(words);
            Tips.on(play, words);
        });
        return play;
    }

    private void toggle() {
        if (replay.playingProperty().get()) {
            replay.pause();
        } else {
            replay.play(System.nanoTime());
        }
    }

    private MenuButton speed() {
        MenuButton menu = new MenuButton();
        menu.setId("wire-speed");
        menu.getStyleClass().addAll("flat", "quiet");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.textProperty().bind(replay.speedProperty().map(ReplaySpeed::words));
        menu.accessibleTextProperty()
                .bind(replay.speedProperty().map(speed -> Texts.format("wire.replay.speed.accessible", speed.words())));
        ToggleGroup group = new ToggleGroup();
        for (ReplaySpeed each : ReplaySpeed.values()) {
            RadioMenuItem item = new RadioMenuItem(each.words());
            item.setToggleGroup(group);
            item.setOnAction(_ -> replay.speedProperty().set(each));
            replay.speedProperty().subscribe(now -> item.setSelected(now == each));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Label position() {
        Label position = new Label();
        position.setId("wire-position");
        position.getStyleClass().add("fact");
        position.setMinWidth(USE_PREF_SIZE);
        position.textProperty()
                .bind(Bindings.createStringBinding(
                        this::positionNow,
                        replay.positionProperty(),
                        replay.countProperty(),
                        replay.playheadProperty()));
        return position;
    }

    private String positionNow() {
        int shown = replay.positionProperty().get();
        long start = wire.timelineProperty().get().start();
        String moment = WireWords.milliseconds(replay.playheadProperty().get() - start);
        if (shown < 2 || shown > wire.chunks().size()) {
            return Texts.format("wire.position", shown, replay.countProperty().get(), moment);
        }
        RecordedChunk now = wire.chunks().get(shown - 1);
        long since = now.nanos() - wire.chunks().get(shown - 2).nanos();
        return Texts.format(
                "wire.position.since", shown, replay.countProperty().get(), moment, WireWords.milliseconds(since));
    }

    private void followPlaying() {
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                replay.tick(System.nanoTime());
            }
        };
        replay.playingProperty().subscribe(playing -> {
            if (playing) {
                timer.start();
            } else {
                timer.stop();
            }
        });
    }
}
