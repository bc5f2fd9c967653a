package dev.fimplayground.view.editor;

import dev.fimplayground.syntax.Highlight;
import dev.fimplayground.syntax.HighlightRequest;
import dev.fimplayground.syntax.HighlightSource;
import dev.fimplayground.syntax.Highlighter;
import dev.fimplayground.syntax.Language;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the visible lines of an area coloured: asks for the spans of what is on screen when text or viewport changed,
 * and restyles only lines that differ, a few a frame, because laying out a whole screen of restyled lines takes
 * longer than a frame. FX thread only; its timer runs only while there is something to do.
 */
final class Colouring {
    private static final int MARGIN_LINES = 30;
    private static final int LINES_A_FRAME = 8;
    private static final int MAX_PART = 200_000;

    private final CodeTextArea area;
    private final Highlighter highlighter;
    private final AnimationTimer timer;
    private Source source = new Source(Language.PLAIN, () -> "", 0);
    private boolean resting;
    private long revision;
    private long oldestTrue;
    private @Nullable HighlightRequest asked;
    private @Nullable LinePainter painter;

    Colouring(CodeTextArea area, HighlightSource highlighting) {
        this.area = area;
        this.highlighter = highlighting.open(this::received);
        this.timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulse();
            }
        };
        area.viewportDirtyEvents().subscribe(_ -> timer.start());
    }

    Highlighter highlighter() {
        return highlighter;
    }

    /**
     * What to parse.
     *
     * @param text the whole text to parse, called on another thread
     * @param origin where the area's own text starts in it
     */
    record Source(Language language, Supplier<String> text, int origin) {}

    /** The text was edited anywhere: colours asked for before are no longer true. */
    void edited(Source now) {
        appended(now);
        oldestTrue = revision;
        painter = null;
    }

    /** The text grew at its end: colours asked for before stay true for the text before. */
    void appended(Source now) {
        source = now;
        resting = false;
        revision++;
        timer.start();
    }

    /** Leaves every line as it is until the next edit. */
    void rest() {
        resting = true;
        oldestTrue = ++revision;
        painter = null;
    }

    private void pulse() {
        if (!resting) {
            ask();
        }
        if (painter == null || painter.paint(LINES_A_FRAME)) {
            timer.stop();
        }
    }

    private void ask() {
        int lines = area.getParagraphs().size();
        int first = Math.max(0, firstVisible() - MARGIN_LINES);
        int last = Math.min(lines - 1, lastVisible() + MARGIN_LINES);
        int from = area.getAbsolutePosition(first, 0);
        int to = area.getAbsolutePosition(last, area.getParagraphLength(last));
        HighlightRequest request = new HighlightRequest(
                revision,
                source.language(),
                source.text(),
                source.origin() + from,
                source.origin() + Math.min(to, from + MAX_PART));
        if (!sameAsAsked(request)) {
            asked = request;
            highlighter.request(request);
        }
    }

    private boolean sameAsAsked(HighlightRequest request) {
        return asked != null
                && asked.revision() == request.revision()
                && asked.from() == request.from()
                && asked.to() == request.to();
    }

    private void received(Highlight highlight) {
        if (highlight.request().revision() >= oldestTrue) {
            painter = new LinePainter(area, highlight, source.origin(), firstVisible(), lastVisible());
            timer.start();
        }
    }

    private int firstVisible() {
        return Math.max(0, area.firstVisibleParToAllParIndex());
    }

    private int lastVisible() {
        return Math.clamp(
                area.lastVisibleParToAllParIndex(), 0, area.getParagraphs().size() - 1);
    }
}
