package dev.fimplayground.engine.server;

import dev.fimplayground.engine.generation.ContextOverflowException;
import dev.fimplayground.engine.generation.GeneratedToken;
import dev.fimplayground.engine.generation.Generation;
import dev.fimplayground.engine.generation.GenerationOutput;
import dev.fimplayground.engine.generation.GenerationRequest;
import dev.fimplayground.engine.generation.TextGenerator;
import dev.fimplayground.engine.loading.TestModels;
import dev.fimplayground.tokenizer.Tokenizer;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * A generator that is no model. The prompt says what it does: "count" gives the tokens w0, w1, ... up to max_tokens;
 * "hang" waits until it is cancelled; "break" gives one token and fails; "long" does not fit the context.
 * It tells what it was asked and when each cancellation was seen.
 */
final class ScriptedGenerator implements TextGenerator {
    /** Read once, at the first server of the tests. */
    private static final class Vocabularies {
        static final Tokenizer SMALL = TestModels.tokenizer(TestModels.halfPrecision());
    }

    static final int CONTEXT = 100_000;

    final BlockingQueue<GenerationRequest> asked = new LinkedBlockingQueue<>();
    final BlockingQueue<Long> cancelledAt = new LinkedBlockingQueue<>();
    final CountDownLatch hanging = new CountDownLatch(1);
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile int delivered;

    @Override
    public String modelName() {
        return "scripted";
    }

    @Override
    public int contextLength() {
        return CONTEXT;
    }

    @Override
    public Tokenizer tokenizer() {
        return Vocabularies.SMALL;
    }

    int delivered() {
        return delivered;
    }

    @Override
    public Generation generate(GenerationRequest request, GenerationOutput output, BooleanSupplier cancelled)
            throws ContextOverflowException {
        asked.add(request);
        if (!takeTurn(cancelled)) {
            return cancelledAfter(0);
        }
        try {
            return switch (request.prompt()) {
                case "hang" -> hang(output, cancelled);
                case "break" -> fail(output);
                case "shortened file" ->
                    throw new InternalError("a fault occurred in an unsafe memory access operation");
                case "long" -> throw new ContextOverflowException(CONTEXT + 7, CONTEXT);
                default -> count(request, output, cancelled);
            };
        } finally {
            turn.unlock();
        }
    }

    private boolean takeTurn(BooleanSupplier cancelled) {
        try {
            while (!turn.tryLock(5, TimeUnit.MILLISECONDS)) {
                if (cancelled.getAsBoolean()) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException interrupted) {
            return false;
        }
    }

    private Generation count(GenerationRequest request, GenerationOutput output, BooleanSupplier cancelled) {
        delivered = 0;
        for (int i = 0; i < request.maxTokens(); i++) {
            if (cancelled.getAsBoolean()) {
                return cancelledAfter(i);
            }
            output.accept("w" + i + " ", request.logprobs().isPresent() ? List.of(token(i)) : List.of());
            delivered = i + 1;
        }
        return new Generation(Generation.End.LENGTH, 3, request.maxTokens(), 2);
    }

    private static GeneratedToken token(int i) {
        return new GeneratedToken(
                "w" + i + " ",
                -0.5,
                List.of(new GeneratedToken.Alternative("best", -0.25), new GeneratedToken.Alternative("best", -7)));
    }

    private Generation hang(GenerationOutput output, BooleanSupplier cancelled) {
        output.accept("x", List.of());
        hanging.countDown();
        while (!cancelled.getAsBoolean()) {
            Thread.onSpinWait();
        }
        return cancelledAfter(1);
    }

    private static Generation fail(GenerationOutput output) {
        output.accept("x", List.of());
        throw new IllegalStateException("the script says so");
    }

    private Generation cancelledAfter(int tokens) {
        cancelledAt.add(System.nanoTime());
        return new Generation(Generation.End.CANCELLED, 3, tokens, 0);
    }
}
