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
    private TextSelection wanted = TextSelection.START;
    private boolean following;
    private boolean behind;

    /** @param onCaughtUp runs when the area shows at last what the document has had for a while */
    AreaSurface(CodeTextArea area, DocumentViewModel document, Runnable onCaughtUp) {
        this.area = area;
        this.document = document;
        this.onCaughtUp = onCaughtUp;
    }

    /** Whether the document is ahead of the area. */
    boolean isBehind() {
        return behind;
    }

    @Override
    public Optional<TextSnapshot> show(TextChange change) {
        following = true;
        behind = behind
                ? !area.replaceNowOrLater(0, area.getLength(), change.applyTo(document.text()), this::caughtUp)
                : !area.replaceNowOrLater(change.start(), change.removedEnd(), change.inserted(), this::caughtUp);
        following = false;
        return behind ? Optional.empty() : Optional.of(snapshot());
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
            document.edited(
                    snapshot(), changes.stream().map(AreaSurface::change).toList());
        }
    }

    private void caughtUp() {
        if (behind) {
            behind = false;
            showSelection();
            onCaughtUp.run();
        }
    }

    private void showSelection() {
        TextSelection possible = wanted.within(area.getLength());
        area.selectRange(possible.anchor(), possible.caret());
        area.requestFollowCaret();
    }

    private DocumentSnapshot snapshot() {
        return new DocumentSnapshot(area.getContent().snapshot());
    }

    private static TextChange change(PlainTextChange change) {
        return new TextChange(change.getPosition(), change.getRemoved(), change.getInserted());
    }
}
