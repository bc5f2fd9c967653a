package dev.fimplayground.viewmodel;

import dev.fimplayground.document.Draft;
import dev.fimplayground.document.RepositoryPath;
import dev.fimplayground.document.TextFile;
import dev.fimplayground.document.TextFileReader;
import dev.fimplayground.model.ContextFile;
import dev.fimplayground.text.Texts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The files of the repository context in their order, read on {@code background}. FX thread only. */
public final class ContextFilesViewModel {
    /** In bytes; some times what the largest context holds. */
    static final long LARGEST = 2_000_000;

    static final int MOST = 100;

    private final Executor background;
    private final Executor ui;
    private final Consumer<RepositoryPath> located;
    private final ObservableList<ContextFileViewModel> files = FXCollections.observableArrayList();
    private final ObservableList<ContextFileViewModel> readOnly = FXCollections.unmodifiableObservableList(files);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    private record ReadFile(Path place, TextFile text, RepositoryPath name, LocalTime at) {}

    /** @param located told of each file that was added */
    ContextFilesViewModel(Executor background, Executor ui, Consumer<RepositoryPath> located) {
        this.background = background;
        this.ui = ui;
        this.located = located;
    }

    public ObservableList<ContextFileViewModel> files() {
        return readOnly;
    }

    /** Why a file could not be added, with what to do; empty when all could. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Reads files and puts them at the end; one that is there already is read again in its place. */
    public void add(List<Path> places) {
        problem.set("");
        read(places, this::addOrReplace);
    }

    /**
     * Puts the files of a draft at the end, in its order, at once: so none is forgotten, however long the disk takes.
     * Those that lie on this machine are then read again, each if it is still there.
     */
    void restore(List<Draft.RepositoryFile> kept) {
        problem.set("");
        List<ContextFileViewModel> rows =
                kept.stream().flatMap(file -> row(file).stream()).limit(MOST).toList();
        files.addAll(rows);
        List<Path> places = rows.stream().flatMap(row -> row.place().stream()).toList();
        background.execute(() -> places.forEach(place -> read(place, this::replaceRestored)));
    }

    private static Optional<ContextFileViewModel> row(Draft.RepositoryFile kept) {
        return switch (kept) {
            case Draft.RepositoryFile.OnDisk(String place) -> path(place).map(ContextFileViewModel::new);
            case Draft.RepositoryFile.Whole(String path, String content) ->
                Optional.of(new ContextFileViewModel(new ContextFile(path, content)));
        };
    }

    private static Optional<Path> path(String place) {
        try {
            return Optional.of(Path.of(place));
        } catch (InvalidPathException ofAnotherSystem) {
            return Optional.empty();
        }
    }

    /** Reads all of them again; one that cannot be read stays as it was. */
    public void reload() {
        problem.set("");
        read(files.stream().flatMap(file -> file.place().stream()).toList(), this::replace);
    }

    public void remove(ContextFileViewModel file) {
        files.remove(file);
    }

    void show(List<ContextFileViewModel> rows) {
        if (!files.equals(rows)) {
            files.setAll(rows);
        }
    }

    /** Files as a kept run sent them; where they lie on this machine is not known. */
    static List<ContextFileViewModel> rowsOf(List<ContextFile> kept) {
        return kept.stream().map(ContextFileViewModel::new).toList();
    }

    void remove(String path) {
        files.removeIf(file -> file.path().equals(path));
    }

    /** Moves a file to {@code index}, or as near as there is one. */
    public void move(ContextFileViewModel file, int index) {
        int from = files.indexOf(file);
        int to = Math.clamp(index, 0, files.size() - 1);
        if (from >= 0 && from != to) {
            files.remove(from);
            files.add(to, file);
        }
    }

    private void read(List<Path> places, Consumer<ReadFile> then) {
        background.execute(() -> places.stream().limit(MOST + 1L).forEach(place -> read(place, then)));
    }

    /** On the caller's thread, not the FX thread. */
    private void read(Path place, Consumer<ReadFile> then) {
        ReadFile read =
                new ReadFile(place, TextFileReader.read(place, LARGEST), RepositoryPath.of(place), LocalTime.now());
        ui.execute(() -> then.accept(read));
    }

    private void addOrReplace(ReadFile read) {
        if (find(read.place()).isPresent()) {
            replace(read);
            return;
        }
        switch (read.text()) {
            case TextFile.Refused(String reason, String next) -> tell(reason + " " + next);
            case TextFile.Opened(String name, String text) -> {
                located.accept(read.name());
                add(new ContextFileViewModel(
                        read.place(), new ContextFile(read.name().path(), text), read.at()));
            }
        }
    }

    private void add(ContextFileViewModel file) {
        if (files.size() >= MOST) {
            tell(Texts.format("context.most", MOST));
        } else {
            files.add(file);
        }
    }

    /** What cannot be read is also told: the window has just been opened, and its rows may be out of sight. */
    private void replaceRestored(ReadFile read) {
        if (find(read.place()).isEmpty()) {
            return;
        }
        if (read.text() instanceof TextFile.Refused(String reason, String next)) {
            tell(reason + " " + next);
        } else {
            located.accept(read.name());
        }
        replace(read);
    }

    private void replace(ReadFile read) {
        Optional<ContextFileViewModel> file = find(read.place());
        if (file.isEmpty()) {
            return;
        }
        switch (read.text()) {
            case TextFile.Refused(String reason, String next) -> file.get().notReread(reason);
            case TextFile.Opened(String name, String text) -> {
                file.get().reread(new ContextFile(nameOf(file.get(), read), text), read.at());
                files.set(files.indexOf(file.get()), file.get());
            }
        }
    }

    /** The name that it had stays; one that was never read gets its own now. */
    private static String nameOf(ContextFileViewModel file, ReadFile read) {
        return file.isKnown() ? file.path() : read.name().path();
    }

    /** After what was said of the files before. */
    private void tell(String sentence) {
        if (!problem.get().contains(sentence)) {
            problem.set(problem.get().isEmpty() ? sentence : problem.get() + "\n" + sentence);
        }
    }

    private Optional<ContextFileViewModel> find(Path place) {
        return files.stream()
                .filter(file -> file.place().equals(Optional.of(place)))
                .findFirst();
    }
}
