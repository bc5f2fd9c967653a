package dev.fimplayground.viewmodel;

import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunRequest;
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
    private final BooleanBinding acceptable;
    /** The kept run that the prompt was restored from; empty once another prompt is loaded. */
    private Optional<UUID> origin = Optional.empty();

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
        List<EditStep> steps = new ArrayList<>();
        steps.add(new ValueEdit<>(run.usage()::show, run.usage().words(), UsageWords.NONE));
        steps.add(new ValueEdit<>(run::show, run.recordProperty().get(), Optional.empty()));
        steps.add(new MiddleEdit(middle, middle.text(), ""));
        steps.add(replacement(prefix, newPrefix));
        steps.add(replacement(suffix, newSuffix));
        steps.add(new ValueEdit<>(reference::set, reference.get(), newReference, Optional.of(KeptValue.REFERENCE)));
        steps.add(new ValueEdit<>(this::setOrigin, origin, Optional.empty()));
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
        replacePrompt(prompt.prefix(), prompt.suffix(), samePrompt ? reference.get() : Optional.empty(), steps);
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
