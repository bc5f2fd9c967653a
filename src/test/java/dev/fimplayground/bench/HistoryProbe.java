package dev.fimplayground.bench;

import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.history.RunList;
import dev.fimplayground.history.RunQuery;
import dev.fimplayground.history.sqlite.SqliteHistory;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunStatus;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.sqlite.JDBC;

/** A history of generated runs, asked what a person asks. Arguments: how many runs; a file to make, or to use again. */
final class HistoryProbe {
    private static final int PAGE = 50;
    private static final int TIMES = 40;
    private static final int SCANS = 3;

    private final Path file;
    private final GeneratedRuns generated = new GeneratedRuns(1);
    private final Random random = new Random(2);

    private HistoryProbe(Path file) {
        this.file = file;
    }

    public static void main(String[] arguments) throws Exception {
        HistoryProbe probe = new HistoryProbe(Path.of(arguments[1]));
        if (!Files.exists(probe.file)) {
            probe.fill(Integer.parseInt(arguments[0]));
        }
        probe.open();
        try (RunHistory history = new SqliteHistory(probe.file)) {
            probe.search(history);
            probe.filter(history);
            probe.scroll(history);
            Probe.tell("on the disk, MB", history.size().bytes() / 1e6);
        }
        probe.scan();
        probe.commandLine();
    }

    private void fill(int count) {
        long begun = System.nanoTime();
        try (RunHistory history = new SqliteHistory(file)) {
            for (int i = 0; i < count; i += 500) {
                List<Run> batch = new ArrayList<>();
                for (int j = 0; j < 500; j++) {
                    batch.add(generated.next());
                }
                history.add(batch).join();
            }
        }
        Probe.tell("adding a run, ms", (System.nanoTime() - begun) / 1e6 / count);
    }

    /** What the tab does when it is opened for the first time, and each time after. */
    private void open() throws HistoryException {
        for (int i = 0; i < TIMES; i++) {
            long asked = System.nanoTime();
            try (RunHistory history = new SqliteHistory(file)) {
                RunList all = history.find(RunQuery.EVERYTHING);
                history.summaries(all, 0, PAGE);
                Probe.tell("open the file, all runs, first page, ms", (System.nanoTime() - asked) / 1e6);
                measure(history, "all runs again, first page, ms", RunQuery.EVERYTHING);
            }
        }
    }

    private void search(RunHistory history) throws HistoryException {
        each(history, "search, a name, ms", generated::name);
        each(
                history,
                "search, the beginning of a name, ms",
                () -> generated.name().substring(0, 3));
        each(history, "search, a frequent word (return), ms", () -> "return");
        each(history, "search, a word that is not there, ms", () -> "zebra" + random.nextInt(100));
        each(history, "search, two names, ms", () -> generated.name() + " " + generated.name());
        each(history, "search, 1 Chinese character, ms", () -> generated.han(1));
        each(history, "search, 2 Chinese characters, ms", () -> generated.han(2));
        each(history, "search, 4 Chinese characters, ms", () -> generated.han(4));
    }

    private void filter(RunHistory history) throws HistoryException {
        for (int i = 0; i < TIMES; i++) {
            measure(history, "filter, endpoint, ms", RunQuery.EVERYTHING.withEndpoint("llama-server"));
            measure(history, "filter, state, ms", RunQuery.EVERYTHING.withStatuses(Set.of(RunStatus.CANCELLED)));
            measure(history, "filter, tag, ms", RunQuery.EVERYTHING.withTag("tag1"));
            Instant from = Instant.ofEpochMilli(1_750_000_000_000L + random.nextInt(1_000_000) * 10_000L);
            measure(history, "filter, a week, ms", RunQuery.EVERYTHING.between(from, from.plusSeconds(604_800)));
            long asked = System.nanoTime();
            history.choices();
            Probe.tell("what to filter by, ms", (System.nanoTime() - asked) / 1e6);
        }
    }

    private void scroll(RunHistory history) throws HistoryException {
        RunList all = history.find(RunQuery.EVERYTHING);
        for (int i = 0; i < TIMES * 5; i++) {
            int from = random.nextInt(all.size() - PAGE);
            long asked = System.nanoTime();
            history.summaries(all, from, from + PAGE);
            Probe.tell("a page anywhere, ms", (System.nanoTime() - asked) / 1e6);
        }
    }

    private void each(RunHistory history, String name, Supplier<String> text) throws HistoryException {
        for (int i = 0; i < TIMES; i++) {
            measure(history, name, RunQuery.EVERYTHING.withText(text.get()));
        }
    }

    /** Also in processor time, which tells more on a machine that has other work. */
    private static void measure(RunHistory history, String name, RunQuery query) throws HistoryException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long asked = System.nanoTime();
        long worked = threads.getCurrentThreadCpuTime();
        RunList found = history.find(query);
        history.summaries(found, 0, Math.min(PAGE, found.size()));
        Probe.tell(name, (System.nanoTime() - asked) / 1e6);
        Probe.tell(name.replace(", ms", ", ms of CPU"), (threads.getCurrentThreadCpuTime() - worked) / 1e6);
    }

    /** The same without an index. */
    private void scan() throws SQLException {
        try (Connection connection = JDBC.createConnection("jdbc:sqlite:" + file, new Properties());
                Statement statement = connection.createStatement()) {
            for (int i = 0; i < SCANS; i++) {
                long asked = System.nanoTime();
                try (ResultSet rows = statement.executeQuery(like(generated.han(2)))) {
                    rows.next();
                }
                Probe.tell("for comparison: LIKE over all texts, ms", (System.nanoTime() - asked) / 1e6);
            }
        }
    }

    /** The same by the command line of SQLite, its start included; left out where there is none. */
    private void commandLine() throws InterruptedException {
        for (int i = 0; i < SCANS; i++) {
            long asked = System.nanoTime();
            try {
                Process shell = new ProcessBuilder("sqlite3", "-readonly", file.toString(), like(generated.han(2)))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
                if (shell.waitFor(60, TimeUnit.SECONDS) && shell.exitValue() == 0) {
                    Probe.tell("for comparison: the same by sqlite3, ms", (System.nanoTime() - asked) / 1e6);
                }
            } catch (IOException noShell) {
                return;
            }
        }
    }

    private static String like(String text) {
        String each = " like '%" + text + "%'";
        return "select count(*) from body where prefix" + each + " or suffix" + each + " or middle" + each;
    }
}
