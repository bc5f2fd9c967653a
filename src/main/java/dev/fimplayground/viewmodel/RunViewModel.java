package dev.fimplayground.viewmodel;

import dev.fimplayground.document.experiment.RecordedResult;
import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionFailure;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.RunState;
import dev.fimplayground.model.Timings;
import dev.fimplayground.session.CompletionRunner;
import dev.fimplayground.session.WireRecorder;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The run under way and the last one: state, progress in words, usage, failure. FX thread only; the run itself is on
 * {@code background}. There is never more than one, and nothing of an older one reaches the screen.
 */
public final class RunViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(RunViewModel.class);

    private final CompletionRunner runner;
    private final MiddleViewModel middle;
    private final Executor background;
    private final Executor ui;
    private final LongSupplier nanoTime;
    private final UsageViewModel usage = new UsageViewModel();
    private final FailureViewModel failure = new FailureViewModel();
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(RunState.IDLE);
    private final BooleanBinding active =
            Bindings.createBooleanBinding(() -> state.get().isActive(), state);
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<WireRecorder>> wire = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<RunRecord>> record = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<UUID>> recordId = new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable RunFeed current;
    private @Nullable RunRequest sent;
    private volatile BiConsumer<UUID, WireRecorder> onRecorded = (_, _) -> {};
    private RunProgress phase = new RunProgress.Waiting(1, 1);

    /** @param nanoTime as {@link System#nanoTime()} */
    public RunViewModel(
            CompletionRunner runner, MiddleViewModel middle, Executor background, Executor ui, LongSupplier nanoTime) {
        this.runner = runner;
        this.middle = middle;
        this.background = background;
        this.ui = ui;
        this.nanoTime = nanoTime;
    }

    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public BooleanBinding active() {
        return active;
    }

    /** Where the run stands, in words; empty before the first. */
    public ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    public UsageViewModel usage() {
        return usage;
    }

    public FailureViewModel failure() {
        return failure;
    }

    /** What crosses the wire for the run under way, or did for the last one. */
    public ReadOnlyObjectProperty<Optional<WireRecorder>> wireProperty() {
        return wire.getReadOnlyProperty();
    }

    /** Under which id the run under way, or the last one, is in the history; empty before the first. */
    public ReadOnlyObjectProperty<Optional<UUID>> recordIdProperty() {
        return recordId.getReadOnlyProperty();
    }

    /** Has {@code action} run on the run's own thread at its end, with its id and all that crossed the wire. */
    public void onRecorded(BiConsumer<UUID, WireRecorder> action) {
        onRecorded = action;
    }

    /** Runs {@code request}, unless a run is under way. */
    void start(RunRequest request) {
        start(request, Optional.empty());
    }

    /** @param parent the kept run that this one repeats or continues */
    void start(RunRequest request, Optional<UUID> parent) {
        if (active.get()) {
            return;
        }
        RunFeed feed = new RunFeed(middle, ui, nanoTime, this::follow);
        current = feed;
        sent = request;
        record.set(Optional.empty());
        failure.dismiss();
        usage.clear();
        middle.begin(request.prompt().prefix(), request.prompt().suffix());
        phase = new RunProgress.Waiting(1, 1);
        move(RunState.WAITING);
        WireRecorder recorder = new WireRecorder();
        wire.set(Optional.of(recorder));
        UUID id = UUID.randomUUID();
        recordId.set(Optional.of(id));
        background.execute(() -> run(id, request, parent, feed, recorder));
    }

    /** The run whose middle is shown, once it has ended; empty when there is none, or it was forgotten. */
    ReadOnlyObjectProperty<Optional<RunRecord>> recordProperty() {
        return record.getReadOnlyProperty();
    }

    /** A middle is shown again: this is the run that wrote it; empty if none is known. */
    void show(Optional<RunRecord> again) {
        record.set(again);
    }

    /** Refuses to send, with the reason; what the last run left on screen stays. */
    void refuse(CompletionFailure reason) {
        failure.show(reason);
    }

    /** Ends the run at once, whatever the network does; the text that came stays. */
    public void stop() {
        RunFeed feed = current;
        if (feed == null || !active.get()) {
            return;
        }
        feed.close();
        background.execute(feed.cancellation()::cancel);
        middle.end();
        usage.showStopped(feed.timeToFirstText(), feed.elapsed());
        keep(feed.recorded(new CompletionEnding.Cancelled(stoppedResult(feed))));
        move(RunState.CANCELLED);
    }

    /** Stops a run under way and forgets the last one, its text included. */
    void forget() {
        stop();
        current = null;
        record.set(Optional.empty());
        middle.show("");
        usage.clear();
        failure.dismiss();
        if (state.get() != RunState.IDLE) {
            move(RunState.IDLE);
        }
    }

    /** Brings times and countdowns up to date; to be called a few times a second while a run is active. */
    public void tick() {
        RunFeed feed = current;
        progress.set(feed == null ? "" : RunWords.of(state.get(), phase, feed, nanoTime.getAsLong()));
    }

    /** The recorder hears a stopped run to its end, the feed does not. */
    private void run(UUID id, RunRequest request, Optional<UUID> parent, RunFeed feed, WireRecorder recorder) {
        try {
            CompletionEnding ending = runner.run(id, request, parent, recorder.andThen(feed), feed.cancellation());
            RecordedResult recorded = feed.recorded(ending);
            ui.execute(() -> end(feed, ending, recorded, request.model().strip()));
        } catch (RuntimeException | Error defect) {
            LOG.error("a run broke down", defect);
            ui.execute(() -> breakDown(feed, defect));
        } finally {
            onRecorded.accept(id, recorder);
        }
    }

    private void follow(CompletionEvent event) {
        phase = switch (event) {
            case CompletionEvent.EngineStarting() -> new RunProgress.StartingEngine();
            case CompletionEvent.AttemptStarted(int attempt, int attempts) ->
                new RunProgress.Waiting(attempt, attempts);
            case CompletionEvent.RetryScheduled(var cause, int next, int attempts, var pause) ->
                new RunProgress.Pausing(cause, next, attempts, nanoTime.getAsLong() + pause.toNanos());
            default -> phase;
        };
        if (event instanceof CompletionEvent.Delta) {
            move(RunState.STREAMING);
        }
        tick();
    }

    private void end(RunFeed feed, CompletionEnding ending, RecordedResult recorded, String askedModel) {
        if (feed.isClosed()) {
            return;
        }
        feed.close();
        if (!middle.text().equals(ending.result().text())) {
            middle.rewrite(ending.result().text());
        }
        middle.end();
        keep(recorded);
        if (ending instanceof CompletionEnding.Finished
                || !ending.result().text().isEmpty()) {
            usage.show(ending.result(), askedModel);
        }
        move(
                switch (ending) {
                    case CompletionEnding.Finished _ -> RunState.FINISHED;
                    case CompletionEnding.Cancelled _ -> RunState.CANCELLED;
                    case CompletionEnding.Failed _ -> RunState.FAILED;
                });
        if (ending instanceof CompletionEnding.Failed failed) {
            failure.show(failed.failure());
        }
    }

    private void keep(RecordedResult recorded) {
        if (sent != null) {
            record.set(Optional.of(new RunRecord(sent, recorded)));
        }
    }

    /** Nobody waits for the ending of a run that was stopped: this is what had come. */
    private CompletionResult stoppedResult(RunFeed feed) {
        return CompletionResult.nothing(new Timings(feed.timeToFirstText(), feed.elapsed()))
                .withText(middle.text());
    }

    private void breakDown(RunFeed feed, Throwable defect) {
        if (!feed.isClosed()) {
            feed.close();
            middle.end();
            move(RunState.FAILED);
            failure.showDefect(defect);
        }
    }

    private void move(RunState next) {
        state.set(state.get().to(next));
        tick();
    }
}
