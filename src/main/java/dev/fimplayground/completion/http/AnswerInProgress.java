package dev.fimplayground.completion.http;

import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionFailure.BrokenAnswer;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.model.Timings;
import dev.fimplayground.model.TokenProbability;
import dev.fimplayground.model.TokenUsage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** All that has come back of one request, over all its attempts. Used on the request's thread only. */
final class AnswerInProgress {
    /** What the text of an answer, and its list of probabilities, may grow to; far beyond any model's answer. */
    static final int MAXIMUM_LENGTH = 64 * 1024 * 1024;

    private static final int MAXIMUM_PROBABILITIES = 1_000_000;

    private final Consumer<? super CompletionEvent> events;
    private final KeyMask mask;
    private final StreamedText text;
    private final long started = System.nanoTime();
    private final List<TokenProbability> probabilities = new ArrayList<>();
    private Optional<Duration> firstText = Optional.empty();
    private Optional<FinishReason> finishReason = Optional.empty();
    private boolean textAfterFinishReason;
    private Optional<TokenUsage> usage = Optional.empty();
    private Optional<String> id = Optional.empty();
    private Optional<String> model = Optional.empty();
    private Optional<String> requestId = Optional.empty();
    private boolean streamed;
    private boolean echoesKey;

    AnswerInProgress(StreamReading reading, Consumer<? super CompletionEvent> events, KeyMask mask) {
        this.events = events;
        this.mask = mask;
        this.text = StreamedText.of(reading, events);
    }

    void report(CompletionEvent event) {
        events.accept(event);
    }

    /** A new attempt begins: nothing that an earlier one said is kept. None of them had any text. */
    void beginAttempt() {
        probabilities.clear();
        finishReason = Optional.empty();
        textAfterFinishReason = false;
        usage = Optional.empty();
        id = Optional.empty();
        model = Optional.empty();
        requestId = Optional.empty();
        streamed = false;
    }

    void beginResponse(Optional<String> itsRequestId) {
        requestId = itsRequestId.map(mask::mask);
    }

    void beginStream() {
        streamed = true;
    }

    /** @throws FailedException if the answer grows beyond all bounds */
    void accept(Chunk chunk) throws FailedException {
        if (lengthWith(chunk) > MAXIMUM_LENGTH || probabilities.size() > MAXIMUM_PROBABILITIES) {
            throw new FailedException(
                    new BrokenAnswer(FailureReason.EVENT_TOO_LARGE, "an answer without bounds", requestId));
        }
        if (!chunk.text().isEmpty() && firstText.isEmpty()) {
            firstText = Optional.of(elapsed());
        }
        echoesKey |= mask.isIn(chunk.text());
        text.accept(mask.maskText(chunk.text()));
        probabilities.addAll(chunk.probabilities());
        textAfterFinishReason = chunk.finishReason().isEmpty()
                && (textAfterFinishReason
                        || finishReason.isPresent() && !chunk.text().isEmpty());
        finishReason = chunk.finishReason().or(() -> finishReason);
        usage = chunk.usage().or(() -> usage);
        id = chunk.id().map(mask::mask).or(() -> id);
        model = chunk.model().map(mask::mask).or(() -> model);
        requestId = requestId.or(() -> chunk.requestId().map(mask::mask));
    }

    private long lengthWith(Chunk chunk) {
        boolean replaces = text.reading() == StreamReading.CUMULATIVE;
        return (replaces ? 0L : text.length()) + chunk.text().length();
    }

    /** Whether a chunk's text had the key in it, in a spelling that the bytes did not show. */
    boolean echoesKey() {
        return echoesKey;
    }

    boolean hasText() {
        return firstText.isPresent();
    }

    /** Whether the server has said why the text ends where it does; more text takes that back. */
    boolean isWhole() {
        return finishReason.isPresent() && !textAfterFinishReason;
    }

    Optional<String> requestId() {
        return requestId;
    }

    /** Decides what is open, and makes the result. Call once, at the end. */
    CompletionResult end() {
        text.settle(usage.map(TokenUsage::completionTokens).map(OptionalInt::of).orElse(OptionalInt.empty()));
        return new CompletionResult(
                text.text(),
                finishReason,
                usage,
                id,
                model,
                requestId,
                streamed && hasText() ? Optional.of(text.reading()) : Optional.empty(),
                probabilities,
                new Timings(firstText, elapsed()));
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
