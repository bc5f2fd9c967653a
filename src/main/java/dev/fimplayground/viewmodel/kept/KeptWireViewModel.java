package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunStatus;
import dev.fimplayground.model.WireRecording;
import dev.fimplayground.text.Texts;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;

/** What crossed the wire of the selected run, handed to the wire tab if it is kept. FX thread only. */
public final class KeptWireViewModel {
    private final HistoryReader reader;
    private final KeptTranscripts transcripts;
    private final RunDetailsViewModel details;
    private final HistoryMessage message;
    private final BiConsumer<WireRecording, String> wire;
    private final StringBinding problem;
    private Runnable onShow = () -> {};

    /** @param wire shows a recording, and says where it comes from */
    KeptWireViewModel(
            HistoryReader reader,
            RunDetailsViewModel details,
            HistoryMessage message,
            BiConsumer<WireRecording, String> wire) {
        this.reader = reader;
        this.transcripts = new KeptTranscripts(reader.history());
        this.details = details;
        this.message = message;
        this.wire = wire;
        problem = Bindings.createStringBinding(this::problemNow, details.runProperty(), details.wiredProperty());
    }

    /** Why there is no wire to show, in a sentence; empty when there is. */
    public StringBinding problem() {
        return problem;
    }

    /** Has the view bring the wire tab in sight once it has what is to be shown. */
    public void onShow(Runnable action) {
        onShow = action;
    }

    /** Shows the selected run's, or says why not. */
    public void show() {
        Optional<Run> run = details.runProperty().get();
        if (run.isEmpty() || !problem.get().isEmpty()) {
            message.say(problem.get());
            return;
        }
        reader.read(
                _ -> transcripts.of(run.get().id()),
                found -> found.ifPresentOrElse(
                        recording -> show(run.get(), recording),
                        () -> message.say(Texts.get("history.wire.unreadable"))));
    }

    private void show(Run run, WireRecording recording) {
        wire.accept(
                recording,
                Texts.format("history.wire.of", RunLine.time(run.start().started())));
        onShow.run();
    }

    private String problemNow() {
        Optional<Run> run = details.runProperty().get();
        if (run.isEmpty()) {
            return Texts.get("history.wire.select");
        }
        if (run.get().status() == RunStatus.RUNNING) {
            return Texts.get("history.wire.running");
        }
        return details.wiredProperty().get() ? "" : Texts.get("history.wire.none");
    }
}
