package dev.fimplayground.engine.server;

import dev.fimplayground.engine.generation.ContextOverflowException;
import dev.fimplayground.engine.generation.Generation;
import dev.fimplayground.engine.generation.TextGenerator;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads and answers completion requests, a bounded number of them at a time. Each has a thread of its own: a real one,
 * for generating is work for a processor, and on virtual threads it would starve those that wait for their turn on a
 * machine of one core, so that their clients' leaving went unnoticed.
 */
final class CompletionService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CompletionService.class);
    private static final Pattern HOSTED_NAMES =
            Pattern.compile("qwen-coder-turbo(-[0-9a-z]+)?|qwen2\\.5-coder-[0-9.]+b-instruct");

    private final TextGenerator generator;
    private final CompletionParser parser;
    private final Predicate<String> known;
    private final Semaphore places;
    private final int placesInAll;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("completion-", 1).factory());

    CompletionService(TextGenerator generator, CompletionParser parser, boolean hostedNames, int placesInAll) {
        this.generator = generator;
        this.parser = parser;
        Predicate<String> own = generator.modelName()::equals;
        this.known = hostedNames ? own.or(HOSTED_NAMES.asMatchPredicate()) : own;
        this.placesInAll = placesInAll;
        this.places = new Semaphore(placesInAll);
    }

    /** Answers on a thread of its own, and then lets the body go; refuses at once when there are too many. */
    void answer(ReceivedRequest.Accepted request, Exchange exchange) {
        if (places.tryAcquire()) {
            threads.execute(() -> outcome(request, exchange).run());
        } else {
            request.held().release();
            exchange.refuse(ApiError.busy(
                    "This server already has " + placesInAll + " completions to generate. Try again in a moment."));
        }
    }

    /** Whether completions are being generated or wait. */
    boolean isBusy() {
        return places.availablePermits() < placesInAll;
    }

    /** @return the last step of the answer: by then the place is free, for a client that asks again at once */
    private Runnable outcome(ReceivedRequest.Accepted request, Exchange exchange) {
        try {
            CompletionCall call = parser.parse(request.body());
            if (!known.test(call.model())) {
                throw new RefusedException(ApiError.unknownModel(call.model(), generator.modelName()));
            }
            return generate(call, answerFor(call, exchange), exchange);
        } catch (RefusedException refused) {
            return () -> exchange.refuse(refused.error());
        } catch (RuntimeException | Error defect) {
            return failed(exchange, exchange::refuse, defect);
        } finally {
            request.held().release();
            places.release();
        }
    }

    private Answer answerFor(CompletionCall call, Exchange exchange) {
        AnswerHeading heading = new AnswerHeading(
                "cmpl-" + UUID.randomUUID(),
                System.currentTimeMillis() / 1000,
                generator.modelName(),
                "fim-playground-" + generator.modelName());
        return call.stream()
                ? new StreamedAnswer(exchange, heading, call.logprobs(), call.includeUsage())
                : new WholeAnswer(exchange, heading, call.logprobs());
    }

    private Runnable generate(CompletionCall call, Answer answer, Exchange exchange) {
        try {
            Generation generation = generator.generate(call.request(), answer, exchange::isCancelled);
            return () -> answer.finish(generation);
        } catch (ContextOverflowException overflow) {
            return () -> answer.fail(ApiError.contextOverflow(overflow));
        } catch (RuntimeException | Error defect) {
            return failed(exchange, answer::fail, defect);
        }
    }

    /** Whatever it was, the client gets an answer: a mapped file that is shortened, say, throws an InternalError. */
    private static Runnable failed(Exchange exchange, Consumer<ApiError> answer, Throwable defect) {
        LOG.error("A completion failed (request {})", exchange.requestId(), defect);
        return () -> answer.accept(ApiError.internal());
    }

    /** Interrupts what still waits for a client to read, and waits for the generations, whose clients must be gone. */
    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
