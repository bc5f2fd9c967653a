package dev.fimplayground.viewmodel;

import dev.fimplayground.model.FailureReason;

/** What a person changes to get rid of a failure: once they do, it speaks of something that is no more. */
enum FailureSubject {
    /** Prefix and suffix. */
    PROMPT,
    PARAMETERS,
    /** Where runs go, and to which model. */
    ENDPOINT,
    /** A defect of this program. */
    PROGRAM;

    static FailureSubject of(FailureReason reason) {
        return switch (reason) {
            case PROMPT_BLANK, PROMPT_SUFFIX_ONLY, PROMPT_TOO_LONG, CONTENT_MODERATION -> PROMPT;
            case PARAMETER_OUT_OF_RANGE, INVALID_PARAMETER -> PARAMETERS;
            default -> ENDPOINT;
        };
    }
}
