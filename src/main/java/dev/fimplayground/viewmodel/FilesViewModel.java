package dev.fimplayground.viewmodel;

import dev.fimplayground.document.imports.DocumentReader;
import dev.fimplayground.document.imports.Imported;
import dev.fimplayground.document.imports.OpenedDocument;
import dev.fimplayground.syntax.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.collections.ObservableList;

/**
 * Opens files, read on {@code background}, as what their content says they are: an experiment, a file of another
 * program, or text. A whole text becomes the prefix, one with a mark is split at it. FX thread only.
 */
public final class FilesViewModel {
    private static final int DETECTION_HEAD = 4_000;

    private final DocumentViewModel prefix;
    private final EditingViewModel editing;
    private final HoleViewModel hole;
    private final Executor background;
    private final Executor ui;
    private final ExperimentViewModel experiments;
    private final RecentFiles recent;
    private Function<Path, List<EditStep>> alongWithText = _ -> List.of();
    private long asked;

    FilesViewModel(
            DocumentViewModel prefix,
            EditingViewModel editing,
            HoleViewModel hole,
            ExperimentViewModel experiments,
            RecentFiles recent,
            Executor background,
            Executor ui) {
        this.prefix = prefix;
        this.editing = editing;
        this.hole = hole;
        this.experiments = experiments;
        this.recent = recent;
        this.background = background;
        this.ui = ui;
    }

    /** The files opened and saved last, the last first. */
    public ObservableList<Path> recent() {
        return recent.files();
    }

    /** Those of the last time, the last first. */
    void restoreRecent(List<Path> files) {
        recent.restore(files);
    }

    /** Makes what {@code steps} says part of opening a text. */
    void onText(Function<Path, List<EditStep>> steps) {
        alongWithText = steps;
    }

    /** Opens a file in place of the prompt, as one step; of two asked for, the later one stays. */
    public void open(Path file) {
        long request = ++asked;
        background.execute(() -> {
            OpenedDocument read = DocumentReader.read(file);
            ui.execute(() -> {
                if (request == asked) {
                    show(file, read);
                }
            });
        });
    }

    private void show(Path file, OpenedDocument read) {
        switch (read) {
            case OpenedDocument.PlainText(String name, String text) -> showText(file, name, text);
            case OpenedDocument.ExperimentFile experiment -> experiments.show(file, experiment);
            case OpenedDocument.ForeignFile(Imported imported) -> experiments.show(file, imported);
            case OpenedDocument.Refused(String reason, String next) -> {
                experiments.failure().tell(reason, next);
                return;
            }
        }
        recent.remember(file);
    }

    private void showText(Path file, String name, String text) {
        experiments.failure().dismiss();
        List<EditStep> more = new ArrayList<>(alongWithText.apply(file));
        more.add(language(name, text));
        more.add(experiments.left());
        if (!hole.split(text, more)) {
            editing.replacePrompt(text, "", Optional.empty(), more);
        }
    }

    private EditStep language(String name, String text) {
        Language language = Language.detect(name, text.substring(0, Math.min(DETECTION_HEAD, text.length())));
        return new ValueEdit<>(
                prefix.languageProperty()::set,
                prefix.languageProperty().get(),
                language,
                Optional.of(KeptValue.LANGUAGE));
    }
}
