package dev.fimplayground.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.example.Example;
import dev.fimplayground.example.ExampleLibrary;
import dev.fimplayground.fx.Fx;
import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.history.RunQuery;
import dev.fimplayground.history.RunSummary;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunState;
import dev.fimplayground.model.RunStatus;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.syntax.Language;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import dev.fimplayground.viewmodel.kept.HistoryViewModel;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the built-in model wrote in its own process comes back, and is written again, from the history. */
class RestoredRunsTest {
    private static final Example OTHER = new Example(
            "Other",
            Language.PLAIN,
            new FimPrompt("something else", ""),
            SamplingParameters.NONE_SENT.with(SamplingParameter.TOP_P, 0.3));

    private static AppGraph graph;
    private static RunHistory history;
    private static PlaygroundViewModel playground;
    private static HistoryViewModel tab;

    @BeforeAll
    static void start() {
        Fx.start();
        graph = Fx.call(() -> new AppGraph(Backend.real(_ -> null), Platform::runLater));
        history = graph.history();
        playground = graph.playground();
        tab = graph.tabs().history();
    }

    @AfterAll
    static void close() {
        Fx.run(graph::close);
    }

    static Stream<Arguments> everyExample() {
        return ExampleLibrary.load().stream()
                .flatMap(example -> Stream.of(
                        Arguments.of(example.title() + ", temperature 0", example, 0.0),
                        Arguments.of(example.title() + ", temperature 1 and a seed", example, 1.0)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyExample")
    void aRestoredRunWritesTheSameMiddleAgain(String name, Example example, double temperature)
            throws HistoryException {
        Fx.run(() -> playground.load(
                new Example(example.title(), example.language(), example.prompt(), sampling(example, temperature))));
        Run first = run();
        Fx.run(() -> playground.load(OTHER));
        restoreTheNewest(first);
        Fx.run(() -> assertThat(playground.middle().text()).isEqualTo(first.text()));
        Run again = run();
        assertThat(again.text()).isEqualTo(first.text()).isNotBlank();
        assertThat(again.request()).isEqualTo(first.request());
        assertThat(again.start().parent()).contains(first.id());
    }

    private static SamplingParameters sampling(Example example, double temperature) {
        SamplingParameters sampling = example.sampling().with(SamplingParameter.TEMPERATURE, temperature);
        return temperature == 0 ? sampling : sampling.with(SamplingParameter.SEED, 20_260_314);
    }

    /** Runs what is in the editors, and what was kept of it. */
    private static Run run() throws HistoryException {
        int before = history.find(RunQuery.EVERYTHING).size();
        Fx.run(playground::start);
        Fx.awaitTrue("the end", () -> playground.run().stateProperty().get() == RunState.FINISHED);
        Fx.awaitTrue(
                "its record",
                () -> history.find(RunQuery.EVERYTHING).size() == before + 1
                        && newest().status() == RunStatus.FINISHED);
        return history.run(newest().id()).orElseThrow();
    }

    private static RunSummary newest() throws HistoryException {
        return history.summaries(history.find(RunQuery.EVERYTHING), 0, 1).getFirst();
    }

    private static void restoreTheNewest(Run run) {
        Fx.run(() -> tab.shown(true));
        Fx.awaitTrue(
                "its row",
                () -> !tab.rows().isEmpty()
                        && tab.rows().getFirst().summary().map(RunSummary::id).equals(Optional.of(run.id())));
        Fx.run(() -> {
            tab.selection().select(List.of(0));
            tab.restore();
        });
        Fx.awaitTrue(
                "restored",
                () -> playground.prefix().text().equals(run.request().prompt().prefix()));
    }
}
