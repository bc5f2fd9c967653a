package dev.fimplayground.history;

import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.RunMarks;
import dev.fimplayground.model.RunStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * A run as a line in a list.
 *
 * @param endpoint its name, as it was shown
 * @param model the model that was asked for
 * @param before the end of the prefix, at most {@link #PREVIEW} chars
 * @param middle the beginning of what came, at most {@link #PREVIEW} chars
 * @param failure why it failed, where that is known
 * @param completionTokens as the server counted them
 */
public record RunSummary(
        UUID id,
        Instant started,
        RunStatus status,
        String endpoint,
        String model,
        String before,
        String middle,
        Optional<String> finishReason,
        Optional<FailureReason> failure,
        OptionalInt completionTokens,
        RunMarks marks) {

    /** How much of a text a summary quotes, in chars. */
    public static final int PREVIEW = 160;
}
