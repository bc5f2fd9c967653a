package dev.fimplayground.viewmodel;

import dev.fimplayground.document.Draft;
import dev.fimplayground.document.DraftRewind;
import dev.fimplayground.document.DraftStep;
import dev.fimplayground.document.OpenDraft;
import dev.fimplayground.text.Texts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the window's draft back and keeps it while one works: a change is on the disk after the pause and one writing,
 * at most one of which is under way. FX thread only.
 */
public final class DraftViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(DraftViewModel.class);

    private final PlaygroundViewModel playground;
    private final DraftContents contents;
    private final Executor pause;
    private final Executor background;
    private final Executor ui;
    private @Nullable OpenDraft open;
    private Optional<DraftCapture> written = Optional.empty();
    private boolean due;
    private boolean writing;
    private boolean failing;

    /** What one writing is about; a later one never makes way for an earlier. */
    private long order;

    private long newestWritten;
    private final Object disk = new Object();

    /**
     * @param pause runs a task after a moment, so that a burst of keys costs one writing; less than a second
     * @param background writes
     * @param ui runs a task on the FX thread
     */
    public DraftViewModel(PlaygroundViewModel playground, Executor pause, Executor background, Executor ui) {
        this.playground = playground;
        this.contents = new DraftContents(playground);
        this.pause = pause;
        this.background = background;
        this.ui = ui;
    }

    /**
     * Takes a draft, shows what is in it, and keeps it from then on.
     *
     * @param source blocks; called on {@code background}
     * @param whenThere told what was taken, once it is shown
     */
    public void open(Supplier<OpenDraft> source, Consumer<OpenDraft> whenThere) {
        background.execute(() -> {
            OpenDraft taken = source.get();
            List<DraftStep> undo = taken.draft().map(DraftRewind::fitting).orElse(List.of());
            ui.execute(() -> {
                taken.draft().ifPresent(draft -> show(draft, undo));
                open = taken;
                whenThere.accept(taken);
                contents.onChange(this::changed);
                changed();
            });
        });
    }

    /** Writes what is on screen now and returns when it is on the disk: for the end, and for a defect. */
    public void saveNow() {
        if (open != null) {
            write(open, ++order, contents.capture());
        }
    }

    /** Saves, and lets the next window have it. */
    public void close() {
        if (open != null) {
            saveNow();
            open.close();
            open = null;
        }
    }

    /** What was typed before the draft was there is not lost for it. */
    private void show(Draft draft, List<DraftStep> undo) {
        String typed = playground.prefix().text();
        contents.show(draft, undo);
        if (!typed.isEmpty()) {
            TextSelection caret = playground.prefix().selectionProperty().get();
            playground.prefix().replace(caret.caret(), caret.caret(), typed);
            playground.prefix().select(TextSelection.at(caret.caret() + typed.length()));
        }
    }

    private void changed() {
        if (!due) {
            due = true;
            pause.execute(() -> ui.execute(this::save));
        }
    }

    private void save() {
        due = false;
        OpenDraft into = open;
        if (into == null) {
            return;
        }
        if (writing || playground.run().active().get()) {
            changed();
        }
        DraftCapture now = contents.capture();
        if (!writing && written.filter(now::isSameAs).isEmpty()) {
            writing = true;
            long number = ++order;
            background.execute(() -> {
                Optional<String> problem = write(into, number, now);
                ui.execute(() -> saved(now, problem));
            });
        }
    }

    /** Empty if it is on the disk now. */
    private Optional<String> write(OpenDraft into, long number, DraftCapture capture) {
        Draft draft = capture.toDraft();
        synchronized (disk) {
            if (number < newestWritten) {
                return Optional.empty();
            }
            try {
                into.save(draft);
                newestWritten = number;
                return Optional.empty();
            } catch (IOException failed) {
                LOG.warn("the draft could not be saved: {}", failed.toString());
                return Optional.of(String.valueOf(failed.getMessage()));
            }
        }
    }

    private void saved(DraftCapture now, Optional<String> problem) {
        writing = false;
        if (problem.isEmpty()) {
            written = Optional.of(now);
        } else if (!failing) {
            playground
                    .run()
                    .failure()
                    .inform(Texts.format("kept.draft.unsaved", problem.get()), Texts.get("kept.draft.unsaved.next"));
        }
        failing = problem.isPresent();
    }
}
