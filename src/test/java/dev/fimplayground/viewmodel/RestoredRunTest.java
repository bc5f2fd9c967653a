package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fake.FakeEngine;
import dev.fimplayground.fake.NoCode;
import dev.fimplayground.fake.Pairs;
import dev.fimplayground.fake.ScriptedClient;
import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.history.RunList;
import dev.fimplayground.history.RunQuery;
import dev.fimplayground.history.RunSummary;
import dev.fimplayground.history.SampleRuns;
import dev.fimplayground.history.sqlite.SqliteHistory;
import dev.fimplayground.model.ContextFile;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.EndpointKind;
import dev.fimplayground.model.FimFamily;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.RepositoryContext;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.RunStart;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.session.CompletionRunner;
import dev.fimplayground.session.ConnectionSource;
import dev.fimplayground.session.RunRecorder;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What comes back with a kept run, and what does not. */
class RestoredRunTest {
    private static final Endpoint FOREIGN = new Endpoint(
            EndpointKind.CUSTOM,
            "Custom (example.org)",
            Optional.of(URI.create("http://example.org/v1")),
            Optional.of("DASHSCOPE_API_KEY"),
            List.of("some-model"),
            StreamReading.DELTA,
            true);

    private final ScriptedClient client = new ScriptedClient();
    private final FakeEngine engine = new FakeEngine();
    private final RunHistory history = SqliteHistory.inMemory();
    private final Set<UUID> seen = new HashSet<>();
    private final PlaygroundViewModel playground = new PlaygroundViewModel(
            new CompletionRunner(client, new ConnectionSource(engine, _ -> null), new RunRecorder(history, "0.1.0")),
            engine,
            Endpoint.BUILT_IN,
            new Pairs(),
            new NoCode(),
            Runnable::run,
            Runnable::run);

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void anUnknownServerComesBackWithoutTheVariableOfAKeyAndWithoutLeaveForPlainHttp() {
        playground.restore(run(FOREIGN, FimTemplate.QWEN, Optional.empty()));
        Endpoint restored = playground.endpoint().selectedProperty().get();
        assertThat(restored.baseUrl()).isEqualTo(FOREIGN.baseUrl());
        assertThat(restored.keyVariable()).isEmpty();
        assertThat(restored.plainHttpAllowed()).isFalse();
        assertThat(restored.reading()).isEqualTo(StreamReading.DELTA);
        assertThat(playground.endpoint().modelProperty().get()).isEqualTo("model-asked");
    }

    @Test
    void aServerThatIsKnownStaysAsAPersonSetItAndComesBackWithUndo() {
        playground.endpoint().custom().baseUrlProperty().set("http://example.org/v1");
        playground.endpoint().custom().modelProperty().set("mine");
        playground.endpoint().useCustom();
        Endpoint mine = playground.endpoint().selectedProperty().get();
        Endpoint elsewhere = new Endpoint(
                EndpointKind.CUSTOM,
                "Custom (other.org)",
                Optional.of(URI.create("https://other.org/v1")),
                Optional.empty(),
                List.of("m"),
                StreamReading.AUTO,
                false);
        playground.restore(run(FOREIGN, FimTemplate.QWEN, Optional.empty()));
        assertThat(playground.endpoint().selectedProperty().get()).isEqualTo(mine);
        playground.restore(run(elsewhere, FimTemplate.QWEN, Optional.empty()));
        assertThat(playground.endpoint().choices()).doesNotContain(mine).contains(elsewhere);
        playground.editing().history().undo();
        playground.editing().history().undo();
        assertThat(playground.endpoint().selectedProperty().get()).isEqualTo(mine);
        assertThat(playground.endpoint().modelProperty().get()).isEqualTo("mine");
    }

    @Test
    void templatesComeBackAsTheFamilyTheyBelongToOrAsOnesOwn() {
        playground.restore(run(Endpoint.BUILT_IN, FimFamily.STAR_CODER.template(), Optional.empty()));
        assertThat(playground.template().familyProperty().get()).contains(FimFamily.STAR_CODER);
        FimTemplate own = FimTemplate.ofOwn("<A>{suffix}<B>{prefix}<C>");
        playground.restore(run(Endpoint.BUILT_IN, own, Optional.empty()));
        assertThat(playground.template().familyProperty().get()).isEmpty();
        assertThat(playground.template().templateProperty().get()).isEqualTo(own);
        playground.editing().history().undo();
        assertThat(playground.template().familyProperty().get()).contains(FimFamily.STAR_CODER);
    }

    @Test
    void theRepositoryContextComesBackAndIsSentAndUndoTakesItAway() {
        RepositoryContext context = new RepositoryContext(
                "shop", "cart.py", List.of(new ContextFile("prices.py", "VAT = 19\n")), List.of());
        playground.restore(run(Endpoint.BUILT_IN, FimTemplate.QWEN, Optional.of(context)));
        RepositoryViewModel repository = playground.repository();
        assertThat(repository.onProperty().get()).isTrue();
        assertThat(repository.nameProperty().get()).isEqualTo("shop");
        assertThat(repository.pathProperty().get()).isEqualTo("cart.py");
        assertThat(repository.draftProperty().get().orElseThrow().files()).isEqualTo(context.files());
        playground.editing().history().undo();
        assertThat(repository.onProperty().get()).isFalse();
        assertThat(repository.files().files()).isEmpty();
    }

    @Test
    void theReferenceStaysWithItsOwnPromptOnly() {
        playground.editing().replacePrompt("a = ", "\nb", Optional.of("1"), List.of());
        playground.restore(run(new FimPrompt("a = ", "\nb")));
        assertThat(playground.editing().referenceProperty().get()).contains("1");
        playground.restore(run(new FimPrompt("c = ", "")));
        assertThat(playground.editing().referenceProperty().get()).isEmpty();
        playground.editing().history().undo();
        assertThat(playground.editing().referenceProperty().get()).contains("1");
    }

    @Test
    void runsNameTheirParentUntilAnotherPromptIsLoadedOrTheRestoreIsUndone() throws HistoryException {
        Run kept = run(new FimPrompt("a = ", ""));
        playground.restore(kept);
        assertThat(parentOfNextRun()).contains(kept.id());
        playground.editing().replacePrompt("b = ", "");
        assertThat(parentOfNextRun()).isEmpty();
        playground.restore(kept);
        playground.editing().history().undo();
        assertThat(parentOfNextRun()).isEmpty();
    }

    @Test
    void whatWasToldOfTheRunComesBackWithItsMiddle() {
        playground.restore(SampleRuns.finished(0, "return 1", 0.7));
        assertThat(playground.run().usage().promptProperty().get()).isEqualTo("38");
        assertThat(playground.middle().text()).isEqualTo("return 1");
        playground.editing().history().undo();
        assertThat(playground.run().usage().presentProperty().get()).isFalse();
        assertThat(playground.middle().text()).isEmpty();
    }

    private Optional<UUID> parentOfNextRun() throws HistoryException {
        client.delta("1");
        client.finish(FinishReason.STOP, 1, 1);
        playground.start();
        // In line behind the run's end: when this is done, that is.
        history.add(List.of()).join();
        RunList all = history.find(RunQuery.EVERYTHING);
        UUID id = history.summaries(all, 0, all.size()).stream()
                .map(RunSummary::id)
                .filter(seen::add)
                .findFirst()
                .orElseThrow();
        return history.run(id).orElseThrow().start().parent();
    }

    private static Run run(FimPrompt prompt) {
        return run(Endpoint.BUILT_IN, FimTemplate.QWEN, prompt, Optional.empty());
    }

    private static Run run(Endpoint endpoint, FimTemplate template, Optional<RepositoryContext> repository) {
        return run(endpoint, template, new FimPrompt("x = ", "\ny"), repository);
    }

    private static Run run(
            Endpoint endpoint, FimTemplate template, FimPrompt prompt, Optional<RepositoryContext> repository) {
        Run sample = SampleRuns.finished(0, "1", 0.2);
        RunRequest request = new RunRequest(
                endpoint,
                "model-asked",
                template,
                prompt,
                SamplingParameters.DEFAULTS,
                true,
                OptionalInt.empty(),
                repository);
        RunStart start = new RunStart(UUID.randomUUID(), sample.start().started(), request, "0.1.0", Optional.empty());
        return new Run(start, sample.outcome(), RunMarks.NONE);
    }
}
