package dev.fimplayground.syntax;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Colours the changing text of one editor. Requests and answers on the UI's thread; the rest happens on the background
 * lane. A newer request replaces one that still waits, so that fast typing or streaming never builds a queue; each
 * carries its whole text, so that nothing is lost with the one replaced.
 */
public final class Highlighter implements AutoCloseable {
    /** Longer texts stay plain: a first parse takes about a second for a million characters. */
    public static final int MAX_LENGTH = 2_000_000;

    private final Highlighting highlighting;
    private final JoinedText joined;
    private final int part;
    private final Consumer<Highlight> onHighlight;
    private final AtomicReference<@Nullable HighlightRequest> waiting = new AtomicReference<>();
    private final AtomicReference<@Nullable BracketRequest> waitingForMatch = new AtomicReference<>();

    Highlighter(Highlighting highlighting, JoinedText joined, int part, Consumer<Highlight> onHighlight) {
        this.highlighting = highlighting;
        this.joined = joined;
        this.part = part;
        this.onHighlight = onHighlight;
    }

    /** Answered by the consumer unless a newer request comes first. */
    public void request(HighlightRequest request) {
        if (waiting.getAndSet(request) == null) {
            highlighting.onLane(this::answerWaiting);
        }
    }

    /**
     * Answered unless a newer request comes first, once the colours of the same text have been asked for: the text is
     * parsed for them. Answered again whenever a text around it changes, until {@link #forgetMatch}.
     */
    public void match(BracketRequest request) {
        if (waitingForMatch.getAndSet(request) == null) {
            highlighting.onLane(this::matchWaiting);
        }
    }

    /** The request before is of no interest any more. */
    public void forgetMatch() {
        waitingForMatch.set(null);
        highlighting.onLane(() -> joined.forgetMatch(part));
    }

    /** Frees what it holds; no request after it is answered. */
    @Override
    public void close() {
        highlighting.onLane(() -> joined.leave(part));
    }

    /** On the lane only. */
    void answer(Highlight highlight) {
        highlighting.onUi(() -> onHighlight.accept(highlight));
    }

    /** On the lane only. */
    void answer(BracketRequest request, BracketMatch match) {
        highlighting.onUi(() -> request.onMatch().accept(match));
    }

    private void matchWaiting() {
        BracketRequest request = waitingForMatch.getAndSet(null);
        if (request != null) {
            joined.match(part, request);
        }
    }

    private void answerWaiting() {
        HighlightRequest request = waiting.getAndSet(null);
        if (request != null) {
            joined.answer(part, request);
        }
    }
}
