package dev.fimplayground.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.history.RunHistory;
import dev.fimplayground.history.RunQuery;
import dev.fimplayground.history.sqlite.SqliteHistory;
import dev.fimplayground.model.WireRecording;
import dev.fimplayground.session.WireRecorder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run on the real engine, its wire kept in a real file. */
class KeptTranscriptsTest {
    @TempDir
    private Path folder;

    @Test
    void theWireOfARunIsInTheHistoryAndReadsAsItWas() throws Exception {
        CompletableFuture<WireRecorder> recorded = new CompletableFuture<>();
        try (RunHistory history = new SqliteHistory(folder.resolve("history.db"));
                AppGraph graph = new AppGraph(Backend.real(_ -> null), history, Runnable::run)) {
            KeptTranscripts transcripts = new KeptTranscripts(history);
            UUID[] id = new UUID[1];
            graph.playground().run().onRecorded((run, recorder) -> {
                id[0] = run;
                transcripts.accept(run, recorder);
                recorded.complete(recorder);
            });
            graph.playground().prefix().setText("def add(a, b):\n");
            graph.playground().start();
            WireRecording live = recorded.get(60, TimeUnit.SECONDS).recording().orElseThrow();
            history.add(List.of()).get(10, TimeUnit.SECONDS);

            assertThat(transcripts.of(id[0])).contains(live);
            assertThat(transcripts.of(UUID.randomUUID())).isEqualTo(Optional.empty());
            assertThat(history.find(RunQuery.EVERYTHING).size()).isEqualTo(1);
        }
    }
}
