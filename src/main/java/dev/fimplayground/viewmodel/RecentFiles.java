package dev.fimplayground.viewmodel;

import java.nio.file.Path;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The files opened and saved, the last first. FX thread only. */
final class RecentFiles {
    private static final int REMEMBERED = 10;

    private final ObservableList<Path> files = FXCollections.observableArrayList();
    private final ObservableList<Path> readOnly = FXCollections.unmodifiableObservableList(files);

    ObservableList<Path> files() {
        return readOnly;
    }

    /** Those of the last time, the last first. */
    void restore(List<Path> kept) {
        files.setAll(kept.stream().limit(REMEMBERED).toList());
    }

    void remember(Path file) {
        files.remove(file);
        files.addFirst(file);
        if (files.size() > REMEMBERED) {
            files.removeLast();
        }
    }
}
