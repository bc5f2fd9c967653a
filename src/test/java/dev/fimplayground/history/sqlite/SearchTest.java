package dev.fimplayground.history.sqlite;

import static dev.fimplayground.history.sqlite.Histories.finished;
import static dev.fimplayground.history.sqlite.Histories.get;
import static dev.fimplayground.history.sqlite.Histories.outcome;
import static dev.fimplayground.history.sqlite.Histories.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.RunList;
import dev.fimplayground.history.RunQuery;
import dev.fimplayground.history.RunSummary;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.RunStart;
import dev.fimplayground.model.RunStatus;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTest {
    private static final Run CODE = finished("def getUserName(self):\n", "    return self._user_name", "\n# done");
    private static final Run CHINESE = finished("# 计算两个数的和\n", "def add(a, b):", "\nx->y");
    private static final Run OTHER = finished("class HTTPServer2:\n", "    café = 'naïve'", "😀");

    @TempDir
    private Path folder;

    private SqliteHistory history;

    @BeforeEach
    void fill() {
        history = new SqliteHistory(folder.resolve("history.db"), Histories.QUICK);
        get(history.add(List.of(CODE, CHINESE, OTHER)));
    }

    @AfterEach
    void close() {
        history.close();
    }

    @ParameterizedTest
    @CsvSource({
        "getUserName, CODE",
        "getusername, CODE",
        "userName, CODE",
        "usern, CODE",
        "user_name, CODE",
        "name, CODE",
        "RETURN, CODE",
        "retur, CODE",
        "done, CODE",
        "计, CHINESE",
        "计算, CHINESE",
        "两个数的, CHINESE",
        "a b, CHINESE",
        "->, CHINESE",
        "server, OTHER",
        "http, OTHER",
        "httpserver2, OTHER",
        "cafe, OTHER",
        "naïve, OTHER",
        "😀, OTHER",
        "class café, OTHER",
    })
    void wordsPartsOfIdentifiersChineseAndSignsAreFound(String text, String expected) throws HistoryException {
        assertThat(found(RunQuery.EVERYTHING.withText(text)))
                .containsExactly(
                        switch (expected) {
                            case "CODE" -> CODE;
                            case "CHINESE" -> CHINESE;
                            default -> OTHER;
                        });
    }

    @ParameterizedTest
    @CsvSource({"算计", "sername", "return class", "\"", "name:x", "'words MATCH'", "NEAR(a b)", "=>"})
    void whatStandsNowhereIsNotFoundAndNoSignIsAnOperator(String text) throws HistoryException {
        assertThat(found(RunQuery.EVERYTHING.withText(text))).doesNotContain(CHINESE, OTHER);
        if (!text.equals("name:x") && !text.equals("'words MATCH'")) {
            assertThat(found(RunQuery.EVERYTHING.withText(text))).isEmpty();
        }
    }

    @Test
    void blankTextFindsEverything() throws HistoryException {
        assertThat(found(RunQuery.EVERYTHING.withText("  \n"))).hasSize(3);
    }

    @Test
    void everyFilterHoldsAndTheyHoldTogether() throws HistoryException {
        Endpoint own = Endpoint.custom("Own", URI.create("http://localhost/v1"), Optional.empty(), List.of());
        Run special = special(own, "big", "2024-05-05T10:00:00Z");
        Run sibling = special(own, "big", "2024-05-06T10:00:00Z");
        get(history.add(List.of(special, sibling)));
        get(history.mark(special.id(), new RunMarks(List.of("t"), "", true)));
        RunQuery query = RunQuery.EVERYTHING
                .withText("special")
                .withEndpoint("Own")
                .withModel("big")
                .withStatuses(Set.of(RunStatus.CANCELLED, RunStatus.FAILED))
                .between(Instant.parse("2024-05-05T10:00:00Z"), Instant.parse("2024-05-05T10:00:01Z"))
                .withTag("t")
                .starred();

        assertThat(ids(query)).containsExactly(special.id());
        assertThat(ids(RunQuery.EVERYTHING.withEndpoint("Own"))).containsExactly(sibling.id(), special.id());
        assertThat(ids(RunQuery.EVERYTHING.withModel("big"))).hasSize(2);
        assertThat(ids(RunQuery.EVERYTHING.withStatuses(Set.of(RunStatus.CANCELLED))))
                .hasSize(2);
        assertThat(ids(RunQuery.EVERYTHING.withFinishReason("stop"))).hasSize(3);
        assertThat(ids(RunQuery.EVERYTHING.withTag("t"))).containsExactly(special.id());
        assertThat(ids(query.withModel("small"))).isEmpty();
        assertThat(ids(query.withTag("other"))).isEmpty();
        assertThat(ids(query.withText("nowhere"))).isEmpty();
        assertThat(history.choices().models()).containsExactly("big", "tiny-fim");
        assertThat(history.choices().endpoints()).containsExactly("Built-in model (offline)", "Own");
        assertThat(history.choices().finishReasons()).containsExactly("stop");
    }

    private static Run special(Endpoint endpoint, String model, String started) {
        RunStart any = start("special", "");
        RunRequest request = new RunRequest(
                endpoint,
                model,
                any.request().template(),
                any.request().prompt(),
                any.request().sampling(),
                true,
                any.request().logprobs());
        RunStart start = new RunStart(any.id(), Instant.parse(started), request, "1", Optional.empty());
        return new Run(start, outcome(RunStatus.CANCELLED, "x"), RunMarks.NONE);
    }

    private List<Run> found(RunQuery query) throws HistoryException {
        List<UUID> ids = ids(query);
        return List.of(CODE, CHINESE, OTHER).stream()
                .filter(run -> ids.contains(run.id()))
                .toList();
    }

    private List<UUID> ids(RunQuery query) throws HistoryException {
        RunList list = history.find(query);
        return history.summaries(list, 0, list.size()).stream()
                .map(RunSummary::id)
                .toList();
    }
}
