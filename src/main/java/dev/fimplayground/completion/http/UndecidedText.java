package dev.fimplayground.completion.http;

import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.StreamReading;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Finds out from the chunks themselves whether they are deltas or the whole text so far.
 *
 * <p>The cumulative reading lives only while every chunk begins with the whole text so far; the first that does not
 * ends it for good, and from then on nothing is compared any more. Most delta streams end it at their second chunk.
 * When the chunks joined as deltas would outgrow the longest answer, the cumulative reading is certain.
 *
 * <p>While both readings are possible the cumulative text is shown. It is the shorter of the two, and what makes a
 * delta stream look cumulative is repetition (spaces, line feeds, brackets), where the shorter text is the beginning
 * of the longer: so a wrong guess is nearly always put right by appending, rarely by {@code Rewritten}.
 *
 * <p>A stream that ends with both readings possible is settled so:
 * <ul>
 *   <li>fewer tokens than chunks: cumulative, because each delta has at least a token;
 *   <li>more tokens than the cumulative text has bytes: delta, because each token has at least a byte; but some servers
 *       count an end-of-text token too, and three growing chunks weigh more than that one;
 *   <li>chunks that added nothing under the cumulative reading, and just as many tokens as chunks: delta;
 *   <li>else cumulative if the text ever grew, and delta if every chunk was the same and the count is not known.
 * </ul>
 */
final class UndecidedText implements StreamedText {
    private final Consumer<? super CompletionEvent> events;
    private final DeltaText delta;
    private final CumulativeText cumulative;
    private final ChunkLengths lengths = new ChunkLengths();
    private boolean cumulativePossible = true;

    UndecidedText(Consumer<? super CompletionEvent> events) {
        this.events = events;
        this.delta = new DeltaText(events);
        this.cumulative = new CumulativeText(events);
    }

    @Override
    public void accept(String chunk) {
        if (chunk.isEmpty()) {
            return;
        }
        if (cumulativePossible && !chunk.startsWith(cumulative.text()) && canBeDelta()) {
            readAsDelta();
            events.accept(new CompletionEvent.DeltasRecognised());
        }
        if (cumulativePossible) {
            lengths.add(chunk.length());
            cumulative.accept(chunk);
        } else {
            delta.accept(chunk);
        }
    }

    private boolean canBeDelta() {
        return lengths.sum() <= AnswerInProgress.MAXIMUM_LENGTH;
    }

    /** Every chunk so far was a beginning of the latest one: their lengths are enough to join them. */
    private void readAsDelta() {
        cumulativePossible = false;
        delta.replace(cumulative.text(), lengths.join(cumulative.text()));
    }

    @Override
    public void settle(OptionalInt completionTokens) {
        if (cumulativePossible && !lengths.isEmpty() && canBeDelta() && isLikelierDelta(completionTokens)) {
            readAsDelta();
        }
    }

    private boolean isLikelierDelta(OptionalInt completionTokens) {
        int chunks = lengths.count();
        int growing = lengths.growing();
        if (chunks == 1 || completionTokens.isEmpty()) {
            return growing == 1;
        }
        int tokens = completionTokens.getAsInt();
        if (tokens < chunks) {
            return false;
        }
        int bytes = cumulative.text().getBytes(StandardCharsets.UTF_8).length;
        int endOfText = growing > 2 ? 1 : 0;
        return tokens > bytes + endOfText || (growing < chunks && tokens == chunks);
    }

    @Override
    public String text() {
        return cumulativePossible ? cumulative.text() : delta.text();
    }

    @Override
    public int length() {
        return cumulativePossible ? cumulative.length() : delta.length();
    }

    @Override
    public StreamReading reading() {
        return cumulativePossible ? StreamReading.CUMULATIVE : StreamReading.DELTA;
    }
}
