package dev.fimplayground.viewmodel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Changes of one document, each in the text that the one before left. Undone and redone with the caret at the change
 * and the focus in its editor.
 *
 * @param made when, in nanoseconds of {@link System#nanoTime()}
 */
record DocumentEdit(DocumentViewModel document, List<TextChange> changes, long made) implements EditStep {
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    @Override
    public void undo() {
        for (TextChange change : changes.reversed()) {
            document.apply(change.inverse());
        }
        show(changes.getFirst().removedEnd());
    }

    @Override
    public void redo() {
        changes.forEach(document::apply);
        show(changes.getLast().insertedEnd());
    }

    @Override
    public long size() {
        return changes.stream()
                .mapToLong(
                        change -> change.removed().length() + change.inserted().length())
                .sum();
    }

    /** Letters typed or deleted one after the other, up to a pause or a line's end. */
    @Override
    public Optional<EditStep> mergedWith(EditStep later) {
        if (!(later instanceof DocumentEdit next)
                || next.document != document
                || changes.size() != 1
                || next.changes.size() != 1
                || next.made - made > PAUSE_NANOS) {
            return Optional.empty();
        }
        return merged(changes.getFirst(), next.changes.getFirst())
                .map(both -> new DocumentEdit(document, List.of(both), next.made));
    }

    private void show(int caret) {
        document.select(TextSelection.at(caret));
        document.requestFocus();
    }

    private static Optional<TextChange> merged(TextChange first, TextChange next) {
        if (first.isInsertion()
                && next.isInsertion()
                && next.start() == first.insertedEnd()
                && !next.inserted().contains("\n")) {
            return Optional.of(new TextChange(first.start(), "", first.inserted() + next.inserted()));
        }
        if (first.isDeletion() && next.isDeletion() && !next.removed().contains("\n")) {
            return mergedDeletions(first, next);
        }
        return Optional.empty();
    }

    private static Optional<TextChange> mergedDeletions(TextChange first, TextChange next) {
        if (next.removedEnd() == first.start()) {
            return Optional.of(new TextChange(next.start(), next.removed() + first.removed(), ""));
        }
        if (next.start() == first.start()) {
            return Optional.of(new TextChange(first.start(), first.removed() + next.removed(), ""));
        }
        return Optional.empty();
    }

    static DocumentEdit of(DocumentViewModel document, List<TextChange> changes) {
        return new DocumentEdit(document, List.copyOf(changes), System.nanoTime());
    }
}
