package dev.fimplayground.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.history.HistoryState;
import dev.fimplayground.history.RunQuery;
import dev.fimplayground.model.ChunkTimes;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import dev.fimplayground.model.RunStatus;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as older versions have left them. They are never made anew. */
class OlderVersionsTest {
    @TempDir
    private Path folder;

    @Test
    void aFileOfVersion1IsReadSearchedAndWritten() throws Exception {
        Path file = folder.resolve("history.db");
        try (InputStream kept = OlderVersionsTest.class.getResourceAsStream("/history/v1.db")) {
            Files.copy(Objects.requireNonNull(kept), file);
        }
        UUID id = UUID.fromString("00000000-0000-4000-8000-000000000001");

        try (SqliteHistory history = new SqliteHistory(file, Histories.QUICK)) {
            Run run = history.run(id).orElseThrow();
            assertThat(run.status()).isEqualTo(RunStatus.FINISHED);
            assertThat(run.request().prompt()).isEqualTo(new FimPrompt("def getUserName():\n", "\n# 计算"));
            assertThat(run.text()).isEqualTo("    return self.name");
            assertThat(run.outcome().chunks()).isEqualTo(ChunkTimes.of(new int[] {200, 250}, new int[] {10, 10}));
            assertThat(run.marks()).isEqualTo(new RunMarks(List.of("kept"), "a note", true));
            assertThat(history.transcript(id).orElseThrow()).containsExactly(1, 2, 3);
            assertThat(history.find(RunQuery.EVERYTHING.withText("算 username")).size())
                    .isEqualTo(1);
            Histories.record(history, "new", "m", "s");
            assertThat(history.size().runs()).isEqualTo(2);
            assertThat(history.state()).isEqualTo(new HistoryState.Ready(Optional.empty()));
        }
    }
}
