package dev.fimplayground.model;

/** Why a prompt cannot be sent. */
public enum PromptProblem {
    /** Nothing, or only white space; servers answer "prompt should not be empty or only spaces". */
    BLANK(FailureReason.PROMPT_BLANK),
    /** Only a suffix: the API has no template that writes what stands before it. */
    SUFFIX_ONLY(FailureReason.PROMPT_SUFFIX_ONLY);

    private final FailureReason reason;

    PromptProblem(FailureReason reason) {
        this.reason = reason;
    }

    /** Under which it is told. */
    public FailureReason reason() {
        return reason;
    }
}
