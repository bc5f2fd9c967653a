package dev.fimplayground.viewmodel;

import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * How many lines and characters a document has, counted on {@code background} with at most one count under way, and
 * told on {@code ui}. FX thread only.
 */
public final class DocumentCounts {
    private final DocumentViewModel document;
    private final Executor background;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<Counts> counts = new ReadOnlyObjectWrapper<>(Counts.NOTHING);
    private boolean counting;
    private boolean stale;

    /**
     * @param lines 0 for an empty text, else one more than there are line ends, the last of which may be an empty line
     * @param characters Unicode code points, line ends included
     */
    public record Counts(int lines, int characters) {
        static final Counts NOTHING = new Counts(0, 0);

        static Counts of(TextSnapshot text) {
            return text.length() == 0 ? NOTHING : new Counts(text.lineEnds() + 1, text.codePoints());
        }
    }

    DocumentCounts(DocumentViewModel document, Executor background, Executor ui) {
        this.document = document;
        this.background = background;
        this.ui = ui;
        document.snapshotProperty().subscribe(_ -> recount());
    }

    public ReadOnlyObjectProperty<Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    private void recount() {
        stale = true;
        if (!counting) {
            counting = true;
            stale = false;
            TextSnapshot snapshot = document.snapshotProperty().get();
            background.execute(() -> {
                Counts counted = Counts.of(snapshot);
                ui.execute(() -> take(counted));
            });
        }
    }

    private void take(Counts counted) {
        counts.set(counted);
        counting = false;
        if (stale) {
            recount();
        }
    }
}
