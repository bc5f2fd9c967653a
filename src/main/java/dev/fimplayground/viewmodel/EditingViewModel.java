package dev.fimplayground.viewmodel;

import dev.fimplayground.document.Draft;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.RunStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToIntFunction;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What is done to prefix, middle and suffix together, with one history over all of them: every action here is one step.
 * FX thread only.
 */
public final class EditingViewModel {
    private final DocumentViewModel prefix;
    private final MiddleViewModel middle;
    private final DocumentViewModel suffix;
    private final RunViewModel run;
    private final EditHistory history = new EditHistory();
    private final ReadOnlyObjectWrapper<Optional<String>> reference = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> previous = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<FimPrompt>> sent = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding acceptable;
    /** The kept run that the prompt was restored from; empty once another prompt is loaded. */
    private Optional<UUID> origin = Optional.empty();
    /** What a draft says that run is, until the history has told of it or another prompt is loaded. */
    private Optional<UUID> expectedOrigin = Optional.empty();

    private Runnable onReplace = () -> {};

    EditingViewModel(DocumentViewModel prefix, MiddleViewModel middle, DocumentViewModel suffix, RunViewModel run) {
        this.prefix = prefix;
        this.middle = middle;
        this.suffix = suffix;
        this.run = run;
        acceptable = middle.emptyProperty().not().and(run.active().not());
        prefix.onEdit(changes -> record(prefix, changes));
        suffix.onEdit(changes -> record(suffix, changes));
        prefix.snapshotProperty().addListener((_, _, _) -> surroundMiddle());
        suffix.snapshotProperty().addListener((_, _, _) -> surroundMiddle());
    }

    MiddleViewModel middle() {
        return middle;
    }

    public EditHistory history() {
        return history;
    }

    /** What really stood in the hole; empty if the hole was not cut out of a text. */
    public ReadOnlyObjectProperty<Optional<String>> referenceProperty() {
        return reference.getReadOnlyProperty();
    }

    /** The middle that the run before the last one wrote. */
    public ReadOnlyObjectProperty<Optional<String>> previousProperty() {
        return previous.getReadOnlyProperty();
    }

    /** What was sent last; empty before the first run, and once another prompt is in its place. */
    ReadOnlyObjectProperty<Optional<FimPrompt>> sentProperty() {
        return sent.getReadOnlyProperty();
    }

    /** Whether there is a middle that no run is writing any more. */
    public BooleanBinding acceptable() {
        return acceptable;
    }

    /** Moves the whole middle to the prefix's end. */
    public void acceptAll() {
        accept(String::length);
    }

    /** Moves the middle's first word to the prefix's end. */
    public void acceptWord() {
        accept(Chunks::endOfWord);
    }

    /** Moves the middle's first line to the prefix's end. */
    public void acceptLine() {
        accept(Chunks::endOfLine);
    }

    /** Replaces prefix and suffix; the middle, and the reference of the hole before, go. */
    public void replacePrompt(String newPrefix, String newSuffix) {
        replacePrompt(newPrefix, newSuffix, Optional.empty(), List.of());
    }

    /**
     * Replaces prefix and suffix; the middle goes.
     *
     * @param more what changes with them
     */
    void replacePrompt(
            String newPrefix, String newSuffix, Optional<String> newReference, List<? extends EditStep> more) {
        run.stop();
        onReplace.run();
        expectedOrigin = Optional.empty();
        List<EditStep> steps = new ArrayList<>();
        steps.add(new ValueEdit<>(run.usage()::show, run.usage().words(), UsageWords.NONE));
        steps.add(new ValueEdit<>(run::show, run.recordProperty().get(), Optional.empty()));
        steps.add(new MiddleEdit(middle, middle.text(), ""));
        steps.add(replacement(prefix, newPrefix));
        steps.add(replacement(suffix, newSuffix));
        steps.add(new ValueEdit<>(reference::set, reference.get(), newReference, Optional.of(KeptValue.REFERENCE)));
        steps.add(new ValueEdit<>(this::setOrigin, origin, Optional.empty()));
        steps.add(new ValueEdit<>(sent::set, sent.get(), Optional.empty()));
        steps.addAll(more);
        run.forget();
        make(new JoinedEdit(steps, this::showHole));
    }

    /**
     * Brings a kept run back: its prompt, its middle and what was told of it. Runs from here on name it as their
     * parent. The reference stays if the prompt is the one that it belongs to.
     *
     * @param more what changes with it
     */
    void restore(Run kept, List<? extends EditStep> more) {
        FimPrompt prompt = kept.request().prompt();
        boolean samePrompt = LineEndings.normalise(prompt.prefix()).equals(prefix.text())
                && LineEndings.normalise(prompt.suffix()).equals(suffix.text());
        List<EditStep> steps = new ArrayList<>(more);
        steps.add(new MiddleEdit(middle, "", kept.text()));
        UsageWords words =
                UsageViewModel.wordsOf(kept.outcome().result(), kept.request().model());
        steps.add(new ValueEdit<>(run.usage()::show, UsageWords.NONE, words));
        steps.add(new ValueEdit<>(run::show, Optional.empty(), Optional.of(RunRecord.of(kept))));
        steps.add(new ValueEdit<>(this::setOrigin, Optional.empty(), Optional.of(kept.id())));
        steps.add(new ValueEdit<>(sent::set, Optional.empty(), Optional.of(prompt)));
        replacePrompt(prompt.prefix(), prompt.suffix(), samePrompt ? reference.get() : Optional.empty(), steps);
    }

    /** Runs {@code action} before another prompt takes the place of this one. */
    void onReplace(Runnable action) {
        onReplace = action;
    }

    /** The kept runs that the window's middle and prompt come from. */
    Draft.Runs runs() {
        Optional<UUID> shown = run.active().get()
                ? run.recordIdProperty().get()
                : run.recordProperty().get().flatMap(RunRecord::id);
        return new Draft.Runs(shown, origin.or(() -> expectedOrigin));
    }

    /** The history has the run that wrote the middle: what it told is shown again, unless something else is by now. */
    void recognise(Run kept) {
        boolean free = !run.active().get() && run.recordProperty().get().isEmpty();
        if (free && wrote(kept, middle.text())) {
            run.show(Optional.of(RunRecord.of(kept)));
            run.usage()
                    .show(UsageViewModel.wordsOf(
                            kept.outcome().result(), kept.request().model()));
        }
    }

    /** Its beginning may have been accepted; of an interrupted run text and record end at different moments. */
    private static boolean wrote(Run kept, String shown) {
        String text = LineEndings.normalise(kept.text());
        String rest = LineEndings.normalise(shown);
        boolean cut = kept.status() == RunStatus.INTERRUPTED && (text.startsWith(rest) || rest.startsWith(text));
        return !rest.isEmpty() && (text.endsWith(rest) || cut);
    }

    /** A draft says that its prompt was restored from a kept run, if the history still has that. */
    void expectParent(Optional<UUID> kept) {
        expectedOrigin = kept;
    }

    /** The history has the run that the draft's prompt was restored from; nothing happens if that prompt is gone. */
    void recogniseParent(UUID kept) {
        if (expectedOrigin.equals(Optional.of(kept))) {
            expectedOrigin = Optional.empty();
            setOrigin(Optional.of(kept));
        }
    }

    private void setOrigin(Optional<UUID> kept) {
        origin = kept;
    }

    /** Starts a run, which is one step from here on. */
    void startRun(RunRequest request) {
        String before = middle.text();
        UsageWords usageBefore = run.usage().words();
        Optional<RunRecord> recordBefore = run.recordProperty().get();
        if (!before.isEmpty()) {
            previous.set(Optional.of(before));
        }
        sent.set(Optional.of(request.prompt()));
        run.start(request, origin);
        history.record(new Generation(run, middle, before, usageBefore, recordBefore));
    }

    private void accept(ToIntFunction<String> end) {
        if (!acceptable.get()) {
            return;
        }
        String text = LineEndings.normalise(middle.text());
        int accepted = end.applyAsInt(text);
        int hole = prefix.lengthProperty().get();
        make(new JoinedEdit(
                List.of(
                        new MiddleEdit(middle, middle.text(), text.substring(accepted)),
                        DocumentEdit.of(prefix, List.of(prefix.change(hole, hole, text.substring(0, accepted))))),
                this::showMiddle));
    }

    /** What stood in the hole stood in the text that was there: with the whole of it, it goes. */
    private void record(DocumentViewModel document, List<TextChange> changes) {
        EditStep edit = DocumentEdit.of(document, changes);
        if (reference.get().isPresent() && isReplaced(document, changes)) {
            EditStep forget = new ValueEdit<>(
                    reference::set, reference.get(), Optional.<String>empty(), Optional.of(KeptValue.REFERENCE));
            forget.redo();
            history.record(new JoinedEdit(List.of(forget, edit), () -> {}));
        } else {
            history.record(edit);
        }
    }

    private static boolean isReplaced(DocumentViewModel document, List<TextChange> changes) {
        TextChange change = changes.getFirst();
        boolean nothingLeft = change.start() == 0
                && change.insertedEnd() == document.lengthProperty().get();
        return changes.size() == 1 && nothingLeft && !change.removed().isEmpty();
    }

    private void surroundMiddle() {
        middle.surround(
                prefix.snapshotProperty().get(), suffix.snapshotProperty().get());
    }

    private static EditStep replacement(DocumentViewModel document, String text) {
        return DocumentEdit.of(document, List.of(TextChange.between(document.text(), LineEndings.normalise(text))));
    }

    private void make(EditStep step) {
        step.redo();
        history.record(step);
    }

    /** What stood in the hole, without a step. */
    void restoreReference(Optional<String> text) {
        reference.set(text);
    }

    void showHole() {
        suffix.select(TextSelection.START);
        prefix.select(TextSelection.at(prefix.lengthProperty().get()));
        prefix.requestFocus();
    }

    /** Where accepting goes on; once nothing is left to accept, where writing goes on. */
    private void showMiddle() {
        prefix.select(TextSelection.at(prefix.lengthProperty().get()));
        if (middle.text().isEmpty()) {
            prefix.requestFocus();
        } else {
            middle.requestFocus();
        }
    }
}
