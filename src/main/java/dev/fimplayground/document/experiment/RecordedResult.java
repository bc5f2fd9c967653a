package dev.fimplayground.document.experiment;

import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.Timings;
import dev.fimplayground.model.TokenUsage;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What one run gave. Times are kept to the microsecond.
 *
 * @param text the middle, exactly as it came
 * @param model the name that the server gave itself
 * @param chunks the text as it arrived; empty when it was not streamed, or in more chunks than are kept
 */
public record RecordedResult(
        Ended ended,
        String text,
        Optional<FinishReason> finishReason,
        Optional<TokenUsage> usage,
        Optional<String> model,
        List<Chunk> chunks,
        Timings timings) {

    /** How the run ended. */
    public enum Ended {
        FINISHED,
        CANCELLED,
        FAILED
    }

    /**
     * A piece of the text.
     *
     * @param at since the run was asked for
     */
    public record Chunk(Duration at, String text) {
        public Chunk {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    public RecordedResult {
        chunks = List.copyOf(chunks);
        timings = new Timings(
                timings.timeToFirstToken().map(time -> time.truncatedTo(ChronoUnit.MICROS)),
                timings.total().truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * @param chunks those of {@code ending}; left out if they are not its text
     * @param timings by the clock that timed the chunks
     */
    static RecordedResult of(CompletionEnding ending, List<Chunk> chunks, Timings timings) {
        CompletionResult result = ending.result();
        StringBuilder whole = new StringBuilder();
        chunks.forEach(chunk -> whole.append(chunk.text()));
        return new RecordedResult(
                switch (ending) {
                    case CompletionEnding.Finished _ -> Ended.FINISHED;
                    case CompletionEnding.Cancelled _ -> Ended.CANCELLED;
                    case CompletionEnding.Failed _ -> Ended.FAILED;
                },
                result.text(),
                result.finishReason(),
                result.usage(),
                result.model(),
                whole.toString().equals(result.text()) ? chunks : List.of(),
                timings);
    }

    /** As much of what came back as is recorded. */
    public CompletionResult result() {
        return new CompletionResult(
                text,
                finishReason,
                usage,
                Optional.empty(),
                model,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                timings);
    }
}
