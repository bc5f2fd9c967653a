package dev.fimplayground.viewmodel;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.EngineState;
import dev.fimplayground.engine.LocalEngine;
import dev.fimplayground.text.Texts;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the built-in engine is doing, in words. FX thread only. */
public final class EngineViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(EngineViewModel.class);

    private final LocalEngine engine;
    private final Executor background;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper detail = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<EngineMood> mood = new ReadOnlyObjectWrapper<>(EngineMood.RESTING);

    public EngineViewModel(LocalEngine engine, Executor background, Executor ui) {
        this.engine = engine;
        this.background = background;
        show(engine.state());
        engine.onState(state -> ui.execute(() -> show(state)));
    }

    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The engine's own words on a failure; empty when there are none. */
    public ReadOnlyStringProperty detailProperty() {
        return detail.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<EngineMood> moodProperty() {
        return mood.getReadOnlyProperty();
    }

    /** Starts the engine in the background, so that the first run finds it ready. */
    public void warmUp() {
        background.execute(this::startQuietly);
    }

    private void startQuietly() {
        try {
            engine.start();
        } catch (EngineException failed) {
            LOG.warn("the built-in engine did not start: {}", failed.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(EngineState state) {
        switch (state) {
            case EngineState.Stopped() -> show(EngineMood.RESTING, Texts.get("window.engine.stopped"), "");
            case EngineState.Starting() -> show(EngineMood.BUSY, Texts.get("window.engine.starting"), "");
            case EngineState.Ready(String model, long bytes) ->
                show(
                        EngineMood.READY,
                        Texts.format("window.engine.ready", megabytes(bytes)),
                        Texts.format("window.engine.teaching", model));
            case EngineState.Crashed(String why) -> show(EngineMood.BROKEN, Texts.get("window.engine.crashed"), why);
            case EngineState.Failed(String why) -> show(EngineMood.BROKEN, Texts.get("window.engine.failed"), why);
        }
    }

    private void show(EngineMood newMood, String newText, String newDetail) {
        mood.set(newMood);
        text.set(newText);
        detail.set(newDetail);
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.getDefault(), "%.1f", bytes / 1e6);
    }
}
