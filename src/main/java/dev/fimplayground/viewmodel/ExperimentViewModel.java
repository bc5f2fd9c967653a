package dev.fimplayground.viewmodel;

import dev.fimplayground.document.experiment.Experiment;
import dev.fimplayground.document.experiment.ExperimentDocument;
import dev.fimplayground.document.experiment.ExperimentFiles;
import dev.fimplayground.document.experiment.ExperimentFiles.Saved;
import dev.fimplayground.document.imports.DocumentReader;
import dev.fimplayground.document.imports.Imported;
import dev.fimplayground.document.imports.OpenedDocument.ExperimentFile;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.NoticeViewModel.Action;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/**
 * The experiment file that the window works on: opened, changed, saved on {@code background} one after the other. FX
 * thread only.
 */
public final class ExperimentViewModel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM);

    private final ExperimentDesk desk;
    private final EditingViewModel editing;
    private final FailureViewModel failure;
    private final RecentFiles recent;
    private final Executor background;
    private final Executor ui;
    private final NoticeViewModel notice = new NoticeViewModel();
    private final ReadOnlyObjectWrapper<Optional<OpenExperiment>> current =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper(Texts.get("window.title"));
    private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
    private final BooleanProperty resultKept = new SimpleBooleanProperty(true);
    /** What each file held when it was read or written last, told by its fingerprint. Not undone: the disk is not. */
    private final Map<Path, String> onDisk = new ConcurrentHashMap<>();

    private Optional<Path> savedFile = Optional.empty();
    /** Raised whenever the window turns to another file, or to none: what was asked for before is late then. */
    private long turns;

    private CompletableFuture<Void> saves = CompletableFuture.completedFuture(null);
    private Consumer<Path> reopen = _ -> {};

    ExperimentViewModel(
            ExperimentDesk desk,
            EditingViewModel editing,
            FailureViewModel failure,
            RecentFiles recent,
            Executor background,
            Executor ui) {
        this.desk = desk;
        this.editing = editing;
        this.failure = failure;
        this.recent = recent;
        this.background = background;
        this.ui = ui;
        current.subscribe(_ -> compare());
        resultKept.subscribe(_ -> compare());
        desk.onChange(this::compare);
    }

    /** Of the window: the file's name and whether it was changed. */
    public ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    /** Whether the window holds something that the file does not; false while there is no file. */
    public ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** That the window was saved, where and when, in words; empty once it holds something else than the file. */
    public ReadOnlyStringProperty savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /** Whether what came back is saved with the prompt, as long as it is that prompt's. */
    public BooleanProperty resultKeptProperty() {
        return resultKept;
    }

    public NoticeViewModel notice() {
        return notice;
    }

    /** The file's name, or one to begin with. */
    public String suggestedName() {
        return current.get()
                .map(OpenExperiment::name)
                .orElse(Texts.get("experiment.newName") + ExperimentDocument.ENDING);
    }

    /** The file that is open; empty while there is none. */
    public Optional<Path> file() {
        return current.get().map(OpenExperiment::file);
    }

    /** What that file held when it was read or written last, for {@link #resume}; empty while there is none. */
    public Optional<String> fingerprint() {
        return file().map(onDisk::get);
    }

    /**
     * Works on a file again, as at the last time: it is read, and the window stays as it is. Nothing happens if it is
     * not an experiment any more.
     *
     * @param fingerprint of what it held then; if it holds something else now, saving asks
     */
    public void resume(Path file, String fingerprint) {
        long turn = ++turns;
        background.execute(() -> {
            if (DocumentReader.read(file) instanceof ExperimentFile(ExperimentDocument document, String _)) {
                ui.execute(() -> resume(turn, new OpenExperiment(file, document), fingerprint));
            }
        });
    }

    private void resume(long turn, OpenExperiment open, String fingerprint) {
        if (turn == turns) {
            onDisk.put(open.file(), fingerprint);
            current.set(Optional.of(open));
        }
    }

    /** False while a name has to be asked for first. */
    public boolean canSave() {
        return current.get().isPresent() && !current.get().get().document().isNewer();
    }

    /** Saves to the file it came from; only while it {@link #canSave}. A newer one than the disk's is not replaced. */
    public void save() {
        current.get().ifPresent(open -> write(open.file(), Optional.of(open.document()), false));
    }

    /** Saves to another file, which replaces what is there; asks first where something may be lost. */
    public void saveAs(Path chosen) {
        Path file = named(chosen);
        Optional<ExperimentDocument> document = current.get().map(OpenExperiment::document);
        if (document.isPresent() && document.get().isNewer()) {
            Optional<OpenExperiment> newer = current.get();
            onDesk(document)
                    .ifPresent(now -> notice.show(
                            Texts.format("experiment.newer.save", newer.get().name()),
                            List.of(Texts.get("experiment.newer.lost")),
                            new Action(
                                    "save-anyway",
                                    Texts.get("experiment.newer.anyway"),
                                    () -> put(file, now, newer, true))));
        } else {
            write(file, document, true);
        }
    }

    FailureViewModel failure() {
        return failure;
    }

    /** Opens a file again when asked to. */
    void onReopen(Consumer<Path> action) {
        reopen = action;
    }

    /** Part of every step that puts something else than an experiment in place of the prompt. */
    EditStep left() {
        turns++;
        return new ValueEdit<>(current::set, current.get(), Optional.empty());
    }

    void show(Path file, ExperimentFile opened) {
        Experiment experiment = opened.document().experiment();
        onDisk.put(file, opened.fingerprint());
        List<String> notes = OpeningNotes.on(opened.document(), desk);
        failure.dismiss();
        lay(experiment, Optional.of(new OpenExperiment(file, opened.document())));
        if (notes.isEmpty()) {
            notice.dismiss();
        } else {
            notice.show(Texts.format("experiment.opened", String.valueOf(file.getFileName())), notes);
        }
    }

    void show(Path file, Imported imported) {
        failure.dismiss();
        lay(imported.experiment(), Optional.empty());
        String name = String.valueOf(file.getFileName());
        if (imported.report().isEmpty()) {
            notice.show(Texts.format("import.whole", name, imported.source()), List.of());
        } else {
            notice.show(Texts.format("import.title", name, imported.source()), imported.report());
        }
    }

    private void lay(Experiment experiment, Optional<OpenExperiment> next) {
        turns++;
        List<EditStep> more = new ArrayList<>(desk.steps(experiment));
        experiment
                .recording()
                .ifPresent(recording -> more.add(
                        new MiddleEdit(editing.middle(), "", recording.result().text())));
        more.addAll(desk.written(experiment));
        more.add(new ValueEdit<>(current::set, current.get(), next));
        editing.replacePrompt(
                experiment.prompt().prefix(),
                experiment.prompt().suffix(),
                experiment.reference().map(LineEndings::normalise),
                more);
        compare();
    }

    private void write(Path file, Optional<ExperimentDocument> held, boolean replace) {
        onDesk(held).ifPresent(now -> put(file, now, current.get(), replace));
    }

    /** What lies on the desk, in {@code held}; empty, and told, if it cannot be saved. */
    private Optional<ExperimentDocument> onDesk(Optional<ExperimentDocument> held) {
        desk.finishTyping();
        Optional<String> problem = desk.problem();
        if (problem.isPresent()) {
            failure.tell(problem.get(), Texts.get("experiment.wrong.next"));
            return Optional.empty();
        }
        Experiment now = desk.experiment(current.get().map(OpenExperiment::experiment), resultKept.get());
        return Optional.of(held.map(each -> each.with(now)).orElseGet(() -> ExperimentDocument.of(now)));
    }

    /** @param before what the window worked on when {@code document} was taken from it */
    private void put(Path file, ExperimentDocument document, Optional<OpenExperiment> before, boolean replace) {
        long turn = ++turns;
        saves = saves.thenRunAsync(
                () -> {
                    Optional<String> expected = replace ? Optional.empty() : Optional.ofNullable(onDisk.get(file));
                    Saved saved = ExperimentFiles.save(file, document, expected);
                    if (saved instanceof Saved.Written(String fingerprint)) {
                        onDisk.put(file, fingerprint);
                    }
                    ui.execute(() -> saved(turn, new OpenExperiment(file, document), before, saved));
                },
                background);
    }

    private void saved(long turn, OpenExperiment written, Optional<OpenExperiment> before, Saved saved) {
        switch (saved) {
            case Saved.Written _ -> {
                failure.dismiss();
                notice.dismiss();
                recent.remember(written.file());
                if (current.get().equals(before)) {
                    current.set(Optional.of(written));
                    savedFile = file();
                    tellSaved(written);
                }
            }
            case Saved.ChangedOnDisk() -> askWhoseStays(turn, written, before);
            case Saved.Refused(String reason, String next) -> failure.tell(reason, next);
        }
    }

    /** What was changed while it was written is not saved. */
    private void tellSaved(OpenExperiment written) {
        saved.set(changed.get() ? "" : Texts.format("experiment.saved", written.name(), TIME.format(LocalTime.now())));
    }

    /** Mine is what was to be saved, whatever the window holds by the time of the answer. */
    private void askWhoseStays(long turn, OpenExperiment mine, Optional<OpenExperiment> before) {
        notice.show(
                Texts.format("experiment.conflict", mine.name()),
                List.of(Texts.get("experiment.conflict.choices")),
                new Action("reload", Texts.get("experiment.conflict.reload"), () -> reopen.accept(mine.file())),
                new Action(
                        "overwrite", Texts.get("experiment.conflict.overwrite"), () -> overwrite(turn, mine, before)));
    }

    private void overwrite(long turn, OpenExperiment mine, Optional<OpenExperiment> before) {
        if (turn == turns) {
            write(mine.file(), Optional.of(mine.document()), true);
        } else {
            put(mine.file(), mine.document(), before, true);
        }
    }

    private void compare() {
        Optional<OpenExperiment> open = current.get();
        changed.set(open.isPresent() && desk.differsFrom(open.get().experiment(), resultKept.get()));
        if (changed.get() || !file().equals(savedFile)) {
            saved.set("");
        }
        title.set(open.map(this::titleOf).orElse(Texts.get("window.title")));
    }

    private String titleOf(OpenExperiment open) {
        String name = open.document().isNewer() ? Texts.format("window.title.readOnly", open.name()) : open.name();
        return Texts.format(changed.get() ? "window.title.changed" : "window.title.file", name);
    }

    private static Path named(Path chosen) {
        String name = String.valueOf(chosen.getFileName());
        return name.contains(".") ? chosen : chosen.resolveSibling(name + ExperimentDocument.ENDING);
    }
}
