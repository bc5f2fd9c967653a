package dev.fimplayground.viewmodel.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.history.SampleRuns;
import dev.fimplayground.history.sqlite.SqliteHistory;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On a real history whose answers are delivered when the test says so. */
class RunDetailsViewModelTest {
    private final BlockingQueue<Runnable> answers = new LinkedBlockingQueue<>();
    private final RunHistory history = SqliteHistory.inMemory();
    private final HistoryReader reader = new HistoryReader(history, Runnable::run, answers::add, _ -> {});
    private final RunDetailsViewModel details =
            new RunDetailsViewModel(reader, new MarksEditor(reader), Runnable::run, answers::add);
    private final Run run = SampleRuns.finished(0, "pass", 0.2);

    @BeforeEach
    void show() throws InterruptedException {
        history.add(List.of(run)).join();
        details.show(Optional.of(run.id()));
        next().run();
        assertThat(details.runProperty().get().map(Run::id)).hasValue(run.id());
    }

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void anAnswerReadBeforeTheNoteWasKeptDoesNotTakeTheNoteBack() throws InterruptedException {
        details.refresh();
        Runnable late = next();
        typeAndKeep("typed meanwhile");
        late.run();
        assertThat(details.noteProperty().get()).isEqualTo("typed meanwhile");
    }

    @Test
    void aNoteTypedWhileAnotherRunIsBeingReadIsKept() throws InterruptedException, HistoryException {
        Run other = SampleRuns.finished(1, "other", 0.2);
        history.add(List.of(other)).join();
        details.show(Optional.of(other.id()));
        Runnable otherArrives = next();
        details.noteProperty().set("in the gap");
        otherArrives.run();
        history.mark(UUID.randomUUID(), RunMarks.NONE).join();
        assertThat(history.run(run.id()).orElseThrow().marks().note()).isEqualTo("in the gap");
        assertThat(details.noteProperty().get()).isEmpty();
    }

    @Test
    void aNoteTypedBeforeTheTagIsReadAgainDoesNotTakeTheTagAway() throws InterruptedException, HistoryException {
        details.addTag("mean");
        next().run();
        typeAndKeep("short");
        RunMarks kept = history.run(run.id()).orElseThrow().marks();
        assertThat(kept).isEqualTo(new RunMarks(List.of("mean"), "short", false));
    }

    private void typeAndKeep(String note) throws InterruptedException {
        details.noteProperty().set(note);
        Runnable keep = next();
        keep.run();
        Runnable kept = next();
        kept.run();
    }

    private Runnable next() throws InterruptedException {
        Runnable answer = answers.poll(20, TimeUnit.SECONDS);
        assertThat(answer).as("an answer").isNotNull();
        return answer;
    }
}
