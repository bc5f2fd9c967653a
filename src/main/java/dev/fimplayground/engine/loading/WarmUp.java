package dev.fimplayground.engine.loading;

import dev.fimplayground.engine.generation.ContextOverflowException;
import dev.fimplayground.engine.generation.GenerationRequest;
import dev.fimplayground.engine.generation.TextGenerator;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Short generations of the kind that will come, so that the virtual machine compiles the inner loops: interpreted,
 * vector code takes up to a hundred times as long. Runs on the calling thread.
 */
final class WarmUp {
    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);
    private static final long LONGEST_NANOS = 1_000_000_000;
    private static final int ROUNDS = 4;
    private static final String TEXT = "def add(first, second):\n    return first + second\n\n";

    private final TextGenerator generator;
    private final BooleanSupplier wanted;

    /** @param wanted whether a request is there, which compiles the same code and must not wait for this */
    WarmUp(TextGenerator generator, BooleanSupplier wanted) {
        this.generator = generator;
        this.wanted = wanted;
    }

    void run() {
        long end = System.nanoTime() + LONGEST_NANOS;
        BooleanSupplier over = () -> wanted.getAsBoolean() || System.nanoTime() > end;
        try {
            for (int round = 0; round < ROUNDS && !over.getAsBoolean(); round++) {
                // Each round begins differently, so that nothing is taken from the cache.
                GenerationRequest request = request(round + TEXT.repeat(4));
                generator.generate(request, (text, tokens) -> {}, over);
            }
        } catch (ContextOverflowException smallContext) {
            LOG.debug("not warmed up: {}", smallContext.getMessage());
        }
    }

    private static GenerationRequest request(String prompt) {
        return new GenerationRequest(prompt, 16, 0.8, 0.95, 0, OptionalLong.of(1), List.of(), OptionalInt.empty());
    }
}
