package dev.fimplayground.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fimplayground.fake.FakeEngine;
import dev.fimplayground.fake.ScriptedClient;
import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.history.RunQuery;
import dev.fimplayground.history.sqlite.SqliteHistory;
import dev.fimplayground.model.Cancellation;
import dev.fimplayground.model.ChunkTimes;
import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionFailure;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.RunStatus;
import dev.fimplayground.model.SamplingParameters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunRecorderTest {
    private final ScriptedClient client = new ScriptedClient();
    private final RunHistory history = SqliteHistory.inMemory();
    private final Cancellation cancellation = new Cancellation();
    private final UUID id = UUID.randomUUID();
    private final CompletionRunner runner = new CompletionRunner(
            client, new ConnectionSource(new FakeEngine(), _ -> null), new RunRecorder(history, "1.2.3"));

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void aFinishedRunIsKeptAsItEnded() throws HistoryException {
        client.tell(new CompletionEvent.ResponseStarted(200, Optional.of("request-7")));
        client.delta("one ");
        client.delta("two");
        client.finish(FinishReason.STOP, 10, 2);
        UUID parent = UUID.randomUUID();

        CompletionEnding ending = runner.run(id, request("p"), Optional.of(parent), _ -> {}, cancellation);

        Run run = kept();
        assertThat(run.status()).isEqualTo(RunStatus.FINISHED);
        assertThat(run.outcome().result()).isEqualTo(ending.result());
        assertThat(run.request()).isEqualTo(request("p"));
        assertThat(run.start().application()).isEqualTo("1.2.3");
        assertThat(run.start().parent()).contains(parent);
        assertThat(run.outcome().chunks().count()).isEqualTo(2);
        assertThat(run.outcome().chunks().length(0)).isEqualTo(4);
        assertThat(run.outcome().chunks().length(1)).isEqualTo(3);
    }

    @Test
    void aStoppedRunIsKeptWithTheTextThatCame() throws HistoryException {
        client.delta("as far");

        runner.run(id, request("p"), Optional.empty(), _ -> cancellation.cancel(), cancellation);

        assertThat(kept().status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(kept().text()).isEqualTo("as far");
    }

    @Test
    void aFailedRunIsKeptWithItsFailureAndTheTextThatCame() throws HistoryException {
        CompletionFailure failure =
                new CompletionFailure.BrokenAnswer(FailureReason.STREAM_CUT, "cut", Optional.of("request-8"));
        client.delta("half");
        client.fail(failure);

        runner.run(id, request("p"), Optional.empty(), _ -> {}, cancellation);

        assertThat(kept().status()).isEqualTo(RunStatus.FAILED);
        assertThat(kept().outcome().failure()).contains(failure);
        assertThat(kept().text()).isEqualTo("half");
    }

    @Test
    void aDefectIsThrownOnAndKeptAsAFailureWithTheTextThatCame() throws HistoryException {
        client.delta("before");
        client.tell(new CompletionEvent.Rewritten("b"));
        client.breakDown(new AssertionError("on purpose"));

        assertThatThrownBy(() -> runner.run(id, request("p"), Optional.empty(), _ -> {}, cancellation))
                .hasMessage("on purpose");

        assertThat(kept().status()).isEqualTo(RunStatus.FAILED);
        assertThat(kept().outcome().failure()).isEmpty();
        assertThat(kept().text()).isEqualTo("b");
        assertThat(kept().outcome().chunks().length(1)).isEqualTo(-5);
    }

    @Test
    void aListenerThatBreaksDownEndsTheRecordToo() throws HistoryException {
        client.delta("text");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> runner.run(id, request("p"), Optional.empty(), this::failAtText, cancellation));

        assertThat(kept().status()).isEqualTo(RunStatus.FAILED);
        assertThat(kept().text()).isEqualTo("text");
    }

    @Test
    void aRunWithoutAnAnswerIsKept() throws HistoryException {
        Endpoint studio = Endpoint.MODEL_STUDIO;
        RunRequest withoutKey = new RunRequest(
                studio,
                "m",
                FimTemplate.QWEN,
                new FimPrompt("p", ""),
                SamplingParameters.DEFAULTS,
                true,
                OptionalInt.empty());

        runner.run(id, withoutKey, Optional.empty(), _ -> {}, cancellation);

        assertThat(kept().outcome().failure().orElseThrow().reason()).isEqualTo(FailureReason.KEY_MISSING);
    }

    @Test
    void whatIsRefusedBeforeSendingIsNoRun() throws HistoryException {
        runner.run(id, request("   "), Optional.empty(), _ -> {}, cancellation);

        assertThat(history.find(RunQuery.EVERYTHING).size()).isZero();
    }

    @Test
    void theChunksOfAnEndlessStreamAreBounded() {
        RunSoFar soFar = new RunSoFar(System::nanoTime);
        IntStream.range(0, RunSoFar.MOST_CHUNKS + 50).forEach(_ -> soFar.accept(new CompletionEvent.Delta("ab")));

        ChunkTimes chunks = soFar.chunks();

        assertThat(chunks.count()).isEqualTo(RunSoFar.MOST_CHUNKS);
        assertThat(chunks.length(RunSoFar.MOST_CHUNKS - 1)).isEqualTo(102);
    }

    /** The record is read in line after the end was written. */
    private Run kept() throws HistoryException {
        history.add(List.of()).join();
        return history.run(id).orElseThrow();
    }

    private void failAtText(CompletionEvent event) {
        if (event instanceof CompletionEvent.Delta) {
            throw new IllegalStateException("on purpose");
        }
    }

    private static RunRequest request(String prefix) {
        return new RunRequest(
                Endpoint.BUILT_IN,
                "tiny-fim",
                FimTemplate.QWEN,
                new FimPrompt(prefix, "s"),
                SamplingParameters.DEFAULTS,
                true,
                OptionalInt.empty());
    }
}
