package dev.fimplayground.syntax;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Colours the changing text of one editor. Requests and answers on the UI's thread; the tree lives on the background
 * lane. A newer request replaces one that still waits, so that fast typing or streaming never builds a queue.
 */
public final class Highlighter implements AutoCloseable {
    /** Longer texts stay plain: a first parse takes about a second for a million characters. */
    public static final int MAX_LENGTH = 2_000_000;

    private final Highlighting highlighting;
    private final Consumer<Highlight> onHighlight;
    private final AtomicReference<@Nullable HighlightRequest> waiting = new AtomicReference<>();
    private Language treeLanguage = Language.PLAIN;
    private @Nullable SyntaxTree tree;
    private @Nullable Long parsedRevision;

    Highlighter(Highlighting highlighting, Consumer<Highlight> onHighlight) {
        this.highlighting = highlighting;
        this.onHighlight = onHighlight;
    }

    /** Answered by the consumer unless a newer request comes first. */
    public void request(HighlightRequest request) {
        if (waiting.getAndSet(request) == null) {
            highlighting.onLane(this::answerWaiting);
        }
    }

    /** Frees the tree; no answer comes after it. */
    @Override
    public void close() {
        highlighting.forget(this);
    }

    private void answerWaiting() {
        HighlightRequest request = waiting.getAndSet(null);
        if (request != null) {
            Highlight highlight = new Highlight(request, spans(request));
            highlighting.onUi(() -> onHighlight.accept(highlight));
        }
    }

    private List<Span> spans(HighlightRequest request) {
        SyntaxTree current = treeFor(request.language());
        if (current == null) {
            return List.of();
        }
        if (parsedRevision == null || parsedRevision != request.revision()) {
            String text = request.text().get();
            if (text.length() > MAX_LENGTH) {
                freeTree();
                return List.of();
            }
            current.parse(text);
            parsedRevision = request.revision();
        }
        return current.spans(request.from(), request.to());
    }

    private @Nullable SyntaxTree treeFor(Language language) {
        if (tree == null || treeLanguage != language) {
            freeTree();
            tree = highlighting.grammar(language).map(SyntaxTree::new).orElse(null);
            treeLanguage = language;
        }
        return tree;
    }

    /** On the lane only. */
    void freeTree() {
        if (tree != null) {
            tree.close();
        }
        tree = null;
        parsedRevision = null;
    }
}
