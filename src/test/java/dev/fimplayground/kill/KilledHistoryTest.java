package dev.fimplayground.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.sqlite.SqliteHistory;
import dev.fimplayground.kill.Claims.Claim;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunStatus;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;

/** {@code -Dkill.rounds=100} kills a hundred times, {@code -Dkill.seed=…} at the moments of an earlier time. */
class KilledHistoryTest {
    private static final int LONGEST_LIFE_MILLIS = 2_500;
    private static final long OLDEST_TEXT_MILLIS = 1_000;

    private final long seed = Long.getLong("kill.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private int finished;
    private long oldest;
    private long heldUp;

    @TempDir
    private Path folder;

    @Test
    void whateverTheMomentOfTheKillNoFinishedRunIsLostAndTheTextIsAtMostASecondOld() throws Exception {
        int rounds = Integer.getInteger("kill.rounds", 5);
        Path file = folder.resolve("history.db");
        Victim next = start(file);
        for (int round = 1; round <= rounds; round++) {
            try (Victim victim = next) {
                next = start(file);
                Victim.Round killed = victim.run(Duration.ofMillis(random.nextInt(LONGEST_LIFE_MILLIS)));
                check(file, killed, "seed " + seed + ", round " + round);
            }
        }
        next.close();
        System.out.printf(
                "killed %d times (seed %d): %d finished runs claimed, 0 lost; oldest text %d ms, held up %d ms;"
                        + " quick_check ok every time%n",
                rounds, seed, finished, oldest, heldUp);
        assertThat(finished).isGreaterThan(rounds);
    }

    private Victim start(Path file) throws Exception {
        return Victim.start(
                RecordingChild.class, folder, List.of(), List.of(file.toString(), String.valueOf(random.nextLong())));
    }

    private void check(Path file, Victim.Round killed, String where) throws SQLException, HistoryException {
        assertThat(quickCheck(file)).as(where).isEqualTo("ok");
        try (SqliteHistory history = new SqliteHistory(file)) {
            for (Claim claim : killed.of(RecordingChild.FINISHED)) {
                Run run = history.run(id(claim)).orElseThrow(() -> new AssertionError(where + ": lost " + claim));
                assertThat(run.status()).as(where).isEqualTo(RunStatus.FINISHED);
                assertThat(run.text()).as(where).isEqualTo(RecordingChild.text(run.id(), length(claim)));
                finished++;
            }
            checkStreamed(history, killed, where);
        }
    }

    private void checkStreamed(SqliteHistory history, Victim.Round killed, String where) throws HistoryException {
        long late = killed.of(RecordingChild.HELD_UP).stream()
                .mapToLong(claim -> Long.parseLong(claim.words().getFirst()))
                .max()
                .orElse(0);
        heldUp = Math.max(heldUp, late);
        Map<UUID, Integer> keptLengths = new HashMap<>();
        for (Claim claim : killed.of(RecordingChild.STREAMED)) {
            if (!keptLengths.containsKey(id(claim))) {
                keptLengths.put(
                        id(claim),
                        history.run(id(claim)).map(run -> checked(run, where)).orElse(0));
            }
            int kept = keptLengths.getOrDefault(id(claim), 0);
            if (length(claim) > kept) {
                long age = killed.killedMillis() - claim.millis();
                oldest = Math.max(oldest, age);
                assertThat(age)
                        .as("%s: %d chars kept of %s; held up %d ms", where, kept, claim, late)
                        .isLessThanOrEqualTo(OLDEST_TEXT_MILLIS + late);
            }
        }
    }

    /** @return how long its text is */
    private static int checked(Run run, String where) {
        assertThat(run.status()).as(where).isEqualTo(RunStatus.INTERRUPTED);
        assertThat(run.text())
                .as(where)
                .isEqualTo(RecordingChild.text(run.id(), run.text().length()));
        return run.text().length();
    }

    private static String quickCheck(Path file) throws SQLException {
        try (Connection connection = JDBC.createConnection("jdbc:sqlite:" + file, new Properties());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("pragma quick_check")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static UUID id(Claim claim) {
        return UUID.fromString(claim.words().get(0));
    }

    private static int length(Claim claim) {
        return Integer.parseInt(claim.words().get(1));
    }
}
