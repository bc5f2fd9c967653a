package dev.fimplayground.view.editor;

import dev.fimplayground.viewmodel.DocumentSurface;
import dev.fimplayground.viewmodel.DocumentViewModel;
import dev.fimplayground.viewmodel.TextChange;
import dev.fimplayground.viewmodel.TextSelection;
import dev.fimplayground.viewmodel.TextSnapshot;
import java.util.List;
import java.util.Optional;
import org.fxmisc.richtext.model.PlainTextChange;

/**
 * Carries changes both ways between a document and the area that shows it. While a large text is on its way into the
 * area, the document is ahead of it. FX thread only.
 */
final class AreaSurface implements DocumentSurface {
    private final CodeTextArea area;
    private final DocumentViewModel document;
    private final Runnable onCaughtUp;
    private DocumentSnapshot shown;
    private TextSelection wanted = TextSelection.START;
    private boolean following;
    private boolean behind;

    /** @param onCaughtUp runs when the area shows at last what the document has had for a while */
    AreaSurface(CodeTextArea area, DocumentViewModel document, Runnable onCaughtUp) {
        this.area = area;
        this.document = document;
        this.onCaughtUp = onCaughtUp;
        this.shown = new DocumentSnapshot(area.getContent().snapshot());
    }

    /** Whether the document is ahead of the area. */
    boolean isBehind() {
        return behind;
    }

    @Override
    public Optional<TextSnapshot> show(TextChange change) {
        boolean wasBehind = behind;
        following = true;
        behind = behind
                ? !area.replaceNowOrLater(0, area.getLength(), change.applyTo(document.text()), this::caughtUp)
                : !area.replaceNowOrLater(change.start(), change.removedEnd(), change.inserted(), this::caughtUp);
        following = false;
        if (behind) {
            return Optional.empty();
        }
        return Optional.of(wasBehind ? afresh() : after(List.of(change)));
    }

    @Override
    public void select(TextSelection selection) {
        wanted = selection;
        if (!behind) {
            showSelection();
        }
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }

    /** What happened in the area. */
    void report(List<PlainTextChange> changes) {
        if (!following && !behind) {
            List<TextChange> made = changes.stream().map(AreaSurface::change).toList();
            document.edited(after(made), made);
        }
    }

    private void caughtUp() {
        if (behind) {
            behind = false;
            afresh();
            showSelection();
            onCaughtUp.run();
        }
    }

    private void showSelection() {
        TextSelection possible = wanted.within(area.getLength());
        area.selectRange(possible.anchor(), possible.caret());
        area.requestFollowCaret();
    }

    private DocumentSnapshot afresh() {
        shown = new DocumentSnapshot(area.getContent().snapshot());
        return shown;
    }

    private DocumentSnapshot after(List<TextChange> changes) {
        shown = shown.after(changes, area.getContent().snapshot());
        return shown;
    }

    private static TextChange change(PlainTextChange change) {
        return new TextChange(change.getPosition(), change.getRemoved(), change.getInserted());
    }
}
