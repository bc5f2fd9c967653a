package dev.fimplayground.viewmodel;

import dev.fimplayground.document.TextFile;
import dev.fimplayground.document.TextFileReader;
import dev.fimplayground.syntax.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Opens files as prompts, read on {@code background}: a whole file becomes the prefix, one with a mark is split at it.
 * Remembers the last ones. FX thread only.
 */
public final class FilesViewModel {
    private static final int REMEMBERED = 10;
    private static final int DETECTION_HEAD = 4_000;

    private final DocumentViewModel prefix;
    private final EditingViewModel editing;
    private final HoleViewModel hole;
    private final FailureViewModel failure;
    private final Executor background;
    private final Executor ui;
    private final ObservableList<Path> recent = FXCollections.observableArrayList();
    private final ObservableList<Path> recentReadOnly = FXCollections.unmodifiableObservableList(recent);
    private long asked;

    FilesViewModel(
            DocumentViewModel prefix,
            EditingViewModel editing,
            HoleViewModel hole,
            FailureViewModel failure,
            Executor background,
            Executor ui) {
        this.prefix = prefix;
        this.editing = editing;
        this.hole = hole;
        this.failure = failure;
        this.background = background;
        this.ui = ui;
    }

    /** The files opened last, the last first. */
    public ObservableList<Path> recent() {
        return recentReadOnly;
    }

    /** Those of the last time, the last first. */
    void restoreRecent(List<Path> files) {
        recent.setAll(files.stream().limit(REMEMBERED).toList());
    }

    /** Opens a file in place of the prompt, as one step; of two asked for, the later one stays. */
    public void open(Path file) {
        long request = ++asked;
        background.execute(() -> {
            TextFile read = TextFileReader.read(file);
            ui.execute(() -> {
                if (request == asked) {
                    show(file, read);
                }
            });
        });
    }

    private void show(Path file, TextFile read) {
        switch (read) {
            case TextFile.Opened(String name, String text) -> {
                failure.dismiss();
                List<EditStep> more = List.of(language(name, text));
                if (!hole.split(text, more)) {
                    editing.replacePrompt(text, "", Optional.empty(), more);
                }
                remember(file);
            }
            case TextFile.Refused(String reason, String next) -> failure.tell(reason, next);
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

    private void remember(Path file) {
        recent.remove(file);
        recent.addFirst(file);
        if (recent.size() > REMEMBERED) {
            recent.removeLast();
        }
    }
}
