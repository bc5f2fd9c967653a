package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.RunExport;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.history.RunImport;
import dev.fimplayground.history.RunList;
import dev.fimplayground.text.HistoryText;
import dev.fimplayground.text.Texts;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes runs to files and reads them back, on {@code background}. FX thread only. */
public final class TransferViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(TransferViewModel.class);

    private final HistoryReader reader;
    private final Supplier<RunList> found;
    private final Supplier<RunList> selected;
    private final Consumer<Path> onRefused;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    /** What a file is written as. */
    public enum Format {
        /** Everything, to be read again. */
        JSON_LINES("jsonl"),
        /** For spreadsheets. */
        CSV("csv");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        /** Of the file's name, without the dot. */
        public String ending() {
            return ending;
        }
    }

    /** @param onRefused told of a file that the system refuses to read or write */
    TransferViewModel(
            HistoryReader reader, Supplier<RunList> found, Supplier<RunList> selected, Consumer<Path> onRefused) {
        this.reader = reader;
        this.found = found;
        this.selected = selected;
        this.onRefused = onRefused;
    }

    /** What came of the last transfer; empty before the first. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    public void exportFound(Path to, Format format) {
        export(found.get(), to, format);
    }

    public void exportSelected(Path to, Format format) {
        export(selected.get(), to, format);
    }

    /** Reads runs from JSON lines. */
    public void importFrom(Path from) {
        read(from, history -> {
            try (Reader lines = Files.newBufferedReader(from)) {
                return words(RunImport.read(lines, history));
            }
        });
    }

    public void dismiss() {
        words.set("");
    }

    private void export(RunList runs, Path to, Format format) {
        read(to, history -> {
            try (Writer file = Files.newBufferedWriter(to)) {
                RunExport export = new RunExport(history);
                int written = format == Format.CSV ? export.csv(runs, file) : export.jsonLines(runs, file);
                return Texts.format("history.exported", written, String.valueOf(to.getFileName()));
            }
        });
    }

    private void read(Path file, Transfer transfer) {
        reader.read(
                history -> {
                    try {
                        return transfer.run(history);
                    } catch (IOException | UncheckedIOException refused) {
                        LOG.warn("no transfer with a file: {}", refused.toString());
                        return "";
                    }
                },
                told -> {
                    words.set(told);
                    if (told.isEmpty()) {
                        onRefused.accept(file);
                    }
                });
    }

    private static String words(RunImport.Report report) {
        String counts = Texts.format("history.imported", report.added(), report.known(), report.refused());
        return report.problems().stream()
                .findFirst()
                .map(problem -> counts + " " + HistoryText.of(problem))
                .orElse(counts);
    }

    /** @return what came of it, in words */
    @FunctionalInterface
    private interface Transfer {
        String run(RunHistory history) throws IOException, HistoryException;
    }
}
