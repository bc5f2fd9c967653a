package dev.fimplayground.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.history.RunImport.Problem;
import dev.fimplayground.history.RunImport.Report;
import dev.fimplayground.history.sqlite.SqliteHistory;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportImportTest {
    private final long seed = new Random().nextLong();
    private final RandomRuns random = new RandomRuns(seed);
    private final SqliteHistory history = SqliteHistory.inMemory();
    private final SqliteHistory other = SqliteHistory.inMemory();

    @AfterEach
    void close() {
        history.close();
        other.close();
    }

    @Test
    void aThousandRunsGoOutAndComeBackWithoutLoss() throws Exception {
        List<Run> runs = add(1_000);

        String lines = jsonLines();
        Report report = RunImport.read(new StringReader(lines), other);

        assertThat(report).as("seed %d", seed).isEqualTo(new Report(1_000, 0, 0, List.of()));
        for (Run run : runs) {
            assertThat(other.run(run.id())).as("seed %d", seed).contains(run);
        }
    }

    @Test
    void runsThatAreHereAlreadyAreCountedAndLeftAsTheyAre() throws Exception {
        Run run = add(1).getFirst();
        history.mark(run.id(), new RunMarks(List.of(), "mine", false)).join();

        Report report =
                RunImport.read(new StringReader(RunJson.write(run) + "\n" + RunJson.write(random.run())), history);

        assertThat(report).isEqualTo(new Report(1, 1, 0, List.of()));
        assertThat(history.run(run.id()).orElseThrow().marks().note()).isEqualTo("mine");
    }

    @Test
    void linesThatAreNoRunsAreToldByTheirNumberAndTheRestIsRead() throws Exception {
        String good = RunJson.write(random.run());
        String noModel = RunJson.write(random.run()).replaceFirst("\"model\":\"model-\\d\"", "\"model\":7");

        Report report = RunImport.read(
                new StringReader("\ufeff" + good + "\r\n\nnonsense\n[]\n" + noModel + "\n" + "[".repeat(10_000)),
                other);

        assertThat(report)
                .as("seed %d", seed)
                .isEqualTo(new Report(
                        1,
                        0,
                        4,
                        List.of(
                                new Problem(3, Problem.Kind.NOT_JSON, ""),
                                new Problem(4, Problem.Kind.NOT_JSON, ""),
                                new Problem(5, Problem.Kind.FIELD, "request.model"),
                                new Problem(6, Problem.Kind.NOT_JSON, ""))));
    }

    @Test
    void anEndlessLineIsPassedOverInBoundedMemory() throws Exception {
        Reader endless = new EndlessLine(RunImport.LONGEST_LINE * 4L, "\n" + RunJson.write(random.run()));

        Report report = RunImport.read(endless, other);

        assertThat(report.problems()).containsExactly(new Problem(1, Problem.Kind.TOO_LONG, ""));
        assertThat(report.added()).isEqualTo(1);
    }

    @Test
    void countlessBadLinesAreCountedAndAHundredTold() throws Exception {
        Report report = RunImport.read(new StringReader("x\n".repeat(5_000)), other);

        assertThat(report.refused()).isEqualTo(5_000);
        assertThat(report.problems()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd()", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx"})
    void noCellOfATableBeginsAsAFormulaDoes(String nasty) throws Exception {
        Run run = add(1).getFirst();
        history.mark(run.id(), new RunMarks(List.of(), nasty, false)).join();
        StringWriter table = new StringWriter();

        assertThat(new RunExport(history).csv(history.find(RunQuery.EVERYTHING), table))
                .isEqualTo(1);

        assertThat(table.toString()).contains("\"'" + nasty + "\"").startsWith("\ufeffid,started,status,");
        assertThat(cells(table.toString()))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).hasSize(27));
    }

    @Test
    void aTableHoldsTheTextsOfEveryRunWhateverIsInThem() throws Exception {
        List<Run> runs = add(200);
        StringWriter table = new StringWriter();

        new RunExport(history).csv(history.find(RunQuery.EVERYTHING), table);

        List<List<String>> rows = cells(table.toString());
        assertThat(rows).as("seed %d", seed).hasSize(201);
        for (Run run : runs) {
            List<String> row = rows.stream()
                    .filter(cells -> cells.getFirst().equals(run.id().toString()))
                    .findFirst()
                    .orElseThrow();
            String middle = row.get(8);
            assertThat(middle.equals(run.text()) || middle.equals("'" + run.text()))
                    .as("seed %d: %s", seed, middle)
                    .isTrue();
        }
    }

    private List<Run> add(int count) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            runs.add(random.run());
        }
        assertThat(history.add(runs).join()).isEqualTo(count);
        return runs;
    }

    private String jsonLines() throws IOException, HistoryException {
        StringWriter lines = new StringWriter();
        new RunExport(history).jsonLines(history.find(RunQuery.EVERYTHING), lines);
        return lines.toString();
    }

    /** Reads as RFC 4180 says. */
    private static List<List<String>> cells(String table) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < table.length(); i++) {
            char next = table.charAt(i);
            if (quoted && next == '"' && i + 1 < table.length() && table.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (next == '"') {
                quoted = !quoted;
            } else if (!quoted && (next == ',' || next == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (next == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (quoted || next != '\r') {
                cell.append(next);
            }
        }
        return rows;
    }

    /** So many chars without a line break, then a line. */
    private static final class EndlessLine extends Reader {
        private final Reader then;
        private long left;

        EndlessLine(long chars, String then) {
            this.left = chars;
            this.then = new StringReader(then);
        }

        @Override
        public int read(char[] into, int from, int length) throws IOException {
            if (left <= 0) {
                return then.read(into, from, length);
            }
            left -= length;
            Arrays.fill(into, from, from + length, '[');
            return length;
        }

        @Override
        public void close() {}
    }
}
