package dev.fimplayground.syntax;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The grammars of one thread, each loaded at first need; where a native library does not load, there is none. */
final class Grammars implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Grammars.class);

    private final Map<Language, Optional<Grammar>> loaded = new EnumMap<>(Language.class);

    Optional<Grammar> of(Language language) {
        return loaded.computeIfAbsent(language, Grammars::load);
    }

    @Override
    public void close() {
        loaded.values().forEach(grammar -> grammar.ifPresent(Grammar::close));
        loaded.clear();
    }

    private static Optional<Grammar> load(Language language) {
        if (language == Language.PLAIN) {
            return Optional.empty();
        }
        try {
            return Optional.of(Grammar.load(language));
        } catch (LinkageError | RuntimeException e) {
            LOG.warn("no colours for {}, its grammar did not load: {}", language, e.toString());
            return Optional.empty();
        }
    }
}
