package dev.fimplayground.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.document.imports.DocumentReader;
import dev.fimplayground.document.imports.OpenedDocument.ExperimentFile;
import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.sqlite.SqliteHistory;
import dev.fimplayground.kill.Claims.Claim;
import dev.fimplayground.kill.NumberedAnswers;
import dev.fimplayground.kill.Standstill;
import dev.fimplayground.kill.Victim;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.sqlite.JDBC;
import tools.jackson.databind.json.JsonMapper;

/** The folders of a killed window, compared with what it had claimed. One thread at a time. */
final class KilledHome {
    private static final long MOST_LOST_MILLIS = 1_000;
    private static final Set<RunStatus> ENDED = Set.of(RunStatus.FINISHED, RunStatus.CANCELLED);

    private final Path folder;
    private final KillFigures figures;
    private Optional<String> draftBefore = Optional.empty();

    /** Runs go to {@code baseUrl}, so that no engine starts: it is not what is killed here. */
    KilledHome(Path folder, String baseUrl, KillFigures figures) throws IOException {
        this.folder = folder;
        this.figures = figures;
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("settings.json"), """
                {"endpoint.custom.baseUrl": "%s", "endpoint.custom.model": "numbered", "endpoint.selected": "custom"}
                """.formatted(baseUrl));
    }

    Path folder() {
        return folder;
    }

    Path experiment() {
        return folder.resolve("lesson.fim.json");
    }

    /** @param letters the seed of what was typed */
    void check(Victim.Round killed, long letters, String where) throws Exception {
        Standstill standstill = new Standstill(killed);
        String base = killed.of(KillableWindow.BASE).stream()
                .map(claim ->
                        new String(Base64.getDecoder().decode(claim.words().getFirst()), StandardCharsets.UTF_8))
                .findFirst()
                .or(() -> draftBefore)
                .orElse("");
        draftBefore.ifPresent(before ->
                assertThat(base).as("%s: shown after the kill before", where).isEqualTo(before));
        checkDraft(killed, standstill, base, letters, where);
        checkHistory(killed, standstill, where);
        checkExperiment(killed, base, letters, where);
        figures.standstill(standstill.since(killed.killedMillis() - MOST_LOST_MILLIS));
        figures.kill();
    }

    private void checkDraft(Victim.Round killed, Standstill standstill, String base, long letters, String where)
            throws IOException {
        String draft = draft(where);
        int kept = draft.length() - base.length();
        assertThat(draft).as(where).isEqualTo(base + KillableWindow.typedBy(letters, Math.max(0, kept)));
        killed.of(KillableWindow.TYPED).stream()
                .filter(claim -> number(claim, 0) > kept)
                .findFirst()
                .ifPresent(lost -> figures.draft(age(lost, killed, standstill, where)));
        draftBefore = Optional.of(draft);
    }

    private String draft(String where) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data").resolve("drafts"))) {
            List<Path> drafts =
                    files.filter(each -> each.toString().endsWith(".json")).toList();
            assertThat(drafts).as("%s: one draft, none set aside", where).hasSize(1);
            return new JsonMapper()
                    .readTree(Files.readAllBytes(drafts.getFirst()))
                    .path("prefix")
                    .asString();
        }
    }

    private void checkHistory(Victim.Round killed, Standstill standstill, String where)
            throws SQLException, HistoryException {
        Path file = folder.resolve("data").resolve("history.db");
        assertThat(quickCheck(file)).as(where).isEqualTo("ok");
        try (SqliteHistory history = new SqliteHistory(file)) {
            for (Claim claim : killed.of(KillableWindow.KEPT)) {
                Run run = history.run(id(claim)).orElseThrow(() -> new AssertionError(where + ": lost " + claim));
                assertThat(run.status()).as(where).hasToString(claim.words().get(1));
                assertThat(run.text()).as(where).hasSize(number(claim, 2));
                figures.run();
            }
            Map<UUID, Optional<Run>> runs = new HashMap<>();
            for (Claim claim : killed.claims()) {
                if (claim.kind().equals(KillableWindow.STREAMED) || claim.kind().equals(KillableWindow.ENDED)) {
                    if (!runs.containsKey(id(claim))) {
                        runs.put(id(claim), history.run(id(claim)));
                        runs.get(id(claim)).ifPresent(run -> checkRun(run, where));
                    }
                    Optional<Run> run = runs.get(id(claim));
                    if (claim.kind().equals(KillableWindow.ENDED)) {
                        if (run.filter(each -> ENDED.contains(each.status())).isEmpty()) {
                            figures.ending(age(claim, killed, standstill, where));
                        }
                    } else if (number(claim, 1)
                            > run.map(each -> each.text().length()).orElse(0)) {
                        figures.text(age(claim, killed, standstill, where));
                    }
                }
            }
        }
    }

    private static void checkRun(Run run, String where) {
        assertThat(run.status()).as(where).isIn(RunStatus.FINISHED, RunStatus.CANCELLED, RunStatus.INTERRUPTED);
        assertThat(run.text()).as(where).matches(NumberedAnswers::isBeginningOfOne);
        if (run.status() == RunStatus.FINISHED) {
            assertThat(run.text()).as(where).matches(NumberedAnswers::isWhole);
        }
    }

    private static String quickCheck(Path file) throws SQLException {
        try (Connection connection = JDBC.createConnection("jdbc:sqlite:" + file, new Properties());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("pragma quick_check")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** It is the one that was claimed last, or a later one, and whole either way. */
    private void checkExperiment(Victim.Round killed, String base, long letters, String where) {
        List<Claim> saved = killed.of(KillableWindow.SAVED);
        if (saved.isEmpty()) {
            return;
        }
        figures.saves(saved.size());
        assertThat(DocumentReader.read(experiment())).as(where).isInstanceOfSatisfying(ExperimentFile.class, opened -> {
            String prefix = opened.document().experiment().prompt().prefix();
            int typed = prefix.length() - base.length();
            assertThat(prefix).as(where).isEqualTo(base + KillableWindow.typedBy(letters, Math.max(0, typed)));
            Claim last = saved.getLast();
            if (opened.fingerprint().equals(last.words().get(0))) {
                assertThat(typed).as(where).isEqualTo(number(last, 1));
            } else {
                assertThat(typed).as("%s: saved after %s", where, last).isGreaterThan(number(last, 1));
            }
        });
    }

    /** Of what was not kept; fails where it is too old, the time taken off during which the machine stood still. */
    private static KillFigures.Age age(Claim lost, Victim.Round killed, Standstill standstill, String where) {
        long byTheClock = killed.killedMillis() - lost.millis();
        KillFigures.Age age = new KillFigures.Age(byTheClock, byTheClock - standstill.since(lost.millis()));
        assertThat(age.running()).as("%s: age of %s: %s", where, lost, age).isLessThanOrEqualTo(MOST_LOST_MILLIS);
        return age;
    }

    private static UUID id(Claim claim) {
        return UUID.fromString(claim.words().getFirst());
    }

    private static int number(Claim claim, int word) {
        return Integer.parseInt(claim.words().get(word));
    }
}
