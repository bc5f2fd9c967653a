package dev.fimplayground.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.sqlite.SqliteHistory;
import dev.fimplayground.kill.Claims.Claim;
import dev.fimplayground.kill.NumberedAnswers;
import dev.fimplayground.kill.Victim;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunStatus;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.sqlite.JDBC;

/** The history's file after a kill, compared with what the window had claimed of its runs. One thread only. */
final class KilledRuns {
    private static final Set<RunStatus> ENDED = Set.of(RunStatus.FINISHED, RunStatus.CANCELLED);

    private final Victim.Round killed;
    private final Losses losses;
    private final KillFigures figures;
    private final String where;
    private final Map<UUID, Optional<Run>> runs = new HashMap<>();

    KilledRuns(Victim.Round killed, Losses losses, KillFigures figures, String where) {
        this.killed = killed;
        this.losses = losses;
        this.figures = figures;
        this.where = where;
    }

    void check(Path file) throws SQLException, HistoryException {
        assertThat(quickCheck(file)).as(where).isEqualTo("ok");
        try (SqliteHistory history = new SqliteHistory(file)) {
            for (Claim claim : killed.claims()) {
                switch (claim.kind()) {
                    case KillableWindow.KEPT -> checkKept(claim, run(history, claim));
                    case KillableWindow.ENDED -> checkEnded(claim, run(history, claim));
                    case KillableWindow.STREAMED -> checkStreamed(claim, run(history, claim));
                    default -> {}
                }
            }
        }
    }

    private Optional<Run> run(SqliteHistory history, Claim claim) throws HistoryException {
        UUID id = UUID.fromString(claim.words().getFirst());
        Optional<Run> run = runs.get(id);
        if (run == null) {
            run = history.run(id);
            run.ifPresent(this::checkText);
            runs.put(id, run);
        }
        return run;
    }

    private void checkText(Run run) {
        assertThat(run.status()).as(where).isIn(RunStatus.FINISHED, RunStatus.CANCELLED, RunStatus.INTERRUPTED);
        assertThat(run.text())
                .as(where)
                .matches(
                        run.status() == RunStatus.FINISHED
                                ? NumberedAnswers::isWhole
                                : NumberedAnswers::isBeginningOfOne);
    }

    /** It was in the file: nothing excuses its loss. */
    private void checkKept(Claim claim, Optional<Run> kept) {
        Run run = kept.orElseThrow(() -> new AssertionError(where + ": lost " + claim));
        assertThat(run.status()).as(where).hasToString(claim.words().get(1));
        assertThat(run.text()).as(where).hasSize(length(claim, 2));
        figures.run();
    }

    private void checkEnded(Claim claim, Optional<Run> kept) {
        if (kept.filter(run -> ENDED.contains(run.status())).isEmpty()) {
            figures.ending(losses.age(claim));
        }
    }

    private void checkStreamed(Claim claim, Optional<Run> kept) {
        if (length(claim, 1) > kept.map(run -> run.text().length()).orElse(0)) {
            figures.text(losses.age(claim));
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

    private static int length(Claim claim, int word) {
        return Integer.parseInt(claim.words().get(word));
    }
}
