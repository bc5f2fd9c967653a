package dev.fimplayground.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Turns text into coloured spans, off the UI's thread. Grammars are loaded at first need; where a native library does
 * not load, text stays plain. All native objects are used by one background task at a time and freed by {@link #close}.
 */
public final class Highlighting implements HighlightSource, AutoCloseable {
    private static final long REST_MILLIS = 250;

    private final Lane lane;
    private final Executor ui;
    private final Grammars grammars = new Grammars();
    private final List<JoinedText> open = new ArrayList<>();
    private volatile boolean closed;

    /**
     * @param background runs one parse at a time: up to a second in native code, which would hold the carrier of a
     *     virtual thread, so a platform thread serves better
     * @param ui runs a task on the UI's thread
     */
    public Highlighting(Executor background, Executor ui) {
        this.lane = new Lane(background);
        this.ui = ui;
    }

    /** For an editor whose text stands alone. */
    @Override
    public Highlighter open(Consumer<Highlight> onHighlight) {
        return join(1).getFirst().open(onHighlight);
    }

    @Override
    public boolean knowsSurroundings() {
        return false;
    }

    /**
     * For editors that show the parts of one text, in its order: each part gets the colours it has between the others.
     * The parts' languages should be the same; if not, the first that is not plain counts.
     *
     * @return a source for each part, to be opened once
     */
    public List<HighlightSource> join(int parts) {
        JoinedText joined = new JoinedText(this, parts);
        onLane(() -> open.add(joined));
        return IntStream.range(0, parts)
                .<HighlightSource>mapToObj(part -> new PartSource(this, joined, part))
                .toList();
    }

    private record PartSource(Highlighting highlighting, JoinedText joined, int part) implements HighlightSource {
        @Override
        public Highlighter open(Consumer<Highlight> onHighlight) {
            Highlighter highlighter = new Highlighter(highlighting, joined, part, onHighlight);
            highlighting.onLane(() -> joined.join(part, highlighter));
            return highlighter;
        }

        @Override
        public boolean knowsSurroundings() {
            return true;
        }
    }

    /** Frees all native memory, behind a parse that may be running. Later requests are not answered. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        lane.execute(() -> {
            open.forEach(JoinedText::freeTree);
            open.clear();
            grammars.close();
        });
    }

    /** On the lane only. */
    void forget(JoinedText joined) {
        open.remove(joined);
    }

    void onLane(Runnable task) {
        if (!closed) {
            lane.execute(() -> {
                if (!closed) {
                    task.run();
                }
            });
        }
    }

    /** Runs a task on the lane when editors have had time to report further edits. */
    void afterRest(Runnable task) {
        CompletableFuture.delayedExecutor(REST_MILLIS, TimeUnit.MILLISECONDS, this::onLane)
                .execute(task);
    }

    void onUi(Runnable task) {
        if (!closed) {
            ui.execute(task);
        }
    }

    /** On the lane only. */
    Optional<Grammar> grammar(Language language) {
        return grammars.of(language);
    }
}
