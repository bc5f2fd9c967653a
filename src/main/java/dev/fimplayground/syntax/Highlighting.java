package dev.fimplayground.syntax;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns text into coloured spans, off the UI's thread. Grammars are loaded at first need; where a native library does
 * not load, text stays plain. All native objects are used by one background task at a time and freed by {@link #close}.
 */
public final class Highlighting implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Highlighting.class);

    private final Lane lane;
    private final Executor ui;
    private final Map<Language, Optional<Grammar>> grammars = new EnumMap<>(Language.class);
    private final List<Highlighter> open = new ArrayList<>();
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

    /** For one editor. {@code onHighlight} runs on the UI's thread. */
    public Highlighter open(Consumer<Highlight> onHighlight) {
        Highlighter highlighter = new Highlighter(this, onHighlight);
        onLane(() -> open.add(highlighter));
        return highlighter;
    }

    /** Frees all native memory, behind a parse that may be running. Later requests are not answered. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        lane.execute(() -> {
            open.forEach(Highlighter::freeTree);
            open.clear();
            grammars.values().forEach(grammar -> grammar.ifPresent(Grammar::close));
            grammars.clear();
        });
    }

    void forget(Highlighter highlighter) {
        onLane(() -> {
            highlighter.freeTree();
            open.remove(highlighter);
        });
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

    void onUi(Runnable task) {
        if (!closed) {
            ui.execute(task);
        }
    }

    /** On the lane only. */
    Optional<Grammar> grammar(Language language) {
        return grammars.computeIfAbsent(language, Highlighting::load);
    }

    private static Optional<Grammar> load(Language language) {
        if (language == Language.PLAIN) {
            return Optional.empty();
        }
        try {
            return Optional.of(Grammar.load(language));
        } catch (LinkageError | RuntimeException e) {
            LOG.warn("no colours for {}: its grammar did not load", language, e);
            return Optional.empty();
        }
    }
}
