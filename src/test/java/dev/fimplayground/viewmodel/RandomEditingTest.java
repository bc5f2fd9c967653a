package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fake.FakeEngine;
import dev.fimplayground.fake.Playgrounds;
import dev.fimplayground.fake.ScriptedClient;
import dev.fimplayground.fit.FilledHole;
import dev.fimplayground.fit.FitCheck;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.syntax.TreeCodeReader;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;

/**
 * A random sequence of all editing actions, undone to the start and redone to the end. On executors that run everything at
 * once; a seed that failed is repeated with {@code -Dseed}.
 */
class RandomEditingTest {
    private static final int ACTIONS = 300;

    private final long seed = Long.getLong("seed", System.nanoTime());
    private final ScriptedClient client = new ScriptedClient();
    private final TreeCodeReader code = new TreeCodeReader(Runnable::run);
    private final PlaygroundViewModel playground = Playgrounds.of(client, new FakeEngine(), code);
    private final EditHistory history = playground.editing().history();
    private final Set<State> seen = new HashSet<>();
    private int runs;

    /** What a person sees that goes back and forth with the texts. */
    private record State(List<String> texts, UsageWords usage, boolean judged) {}

    @AfterEach
    void freeTrees() {
        code.close();
    }

    @RepeatedTest(10)
    void everythingIsUndoneToTheStartAndRedoneToTheEnd() {
        System.out.println("random editing: -Dseed=" + seed);
        RandomEditing editing = new RandomEditing(playground, this::generate, new Random(seed));
        history.forget();
        State start = state();
        seen.add(start);
        for (int i = 0; i < ACTIONS; i++) {
            editing.act();
            seen.add(state());
        }
        redoEverything();
        State end = state();
        undoEverything();
        assertThat(state()).as("undone to the start, seed %d", seed).isEqualTo(start);
        redoEverything();
        assertThat(state()).as("redone to the end, seed %d", seed).isEqualTo(end);
    }

    private void undoEverything() {
        while (history.undoableProperty().get()) {
            history.undo();
            assertSeenBefore("undone");
        }
    }

    private void redoEverything() {
        while (history.redoableProperty().get()) {
            history.redo();
            assertSeenBefore("redone");
        }
    }

    private void assertSeenBefore(String how) {
        assertThat(seen).as("%s, seed %d", how, seed).contains(state());
        assertJudgedAsItStands();
    }

    /** The language is no step: a text that was taken for plain before may be judged as code when it comes back. */
    private void assertJudgedAsItStands() {
        FitViewModel fit = playground.fit();
        if (fit.judgedProperty().get()) {
            FilledHole hole = new FilledHole(
                    playground.prefix().text(),
                    LineEndings.normalise(playground.middle().text()),
                    playground.suffix().text(),
                    playground.prefix().languageProperty().get(),
                    playground.editing().referenceProperty().get());
            assertThat(fit.findings()).as("seed %d", seed).isEqualTo(new FitCheck(code).findings(hole));
        } else {
            assertThat(fit.findings()).as("seed %d", seed).isEmpty();
        }
    }

    private State state() {
        List<String> texts = List.of(
                playground.prefix().text(),
                playground.middle().text(),
                playground.suffix().text());
        return new State(
                texts,
                playground.run().usage().words(),
                playground.fit().judgedProperty().get());
    }

    private void generate(String text) {
        client.delta(text);
        runs++;
        client.finish(FinishReason.STOP, runs, 1);
        playground.start();
    }
}
