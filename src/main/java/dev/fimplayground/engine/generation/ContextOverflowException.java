package dev.fimplayground.engine.generation;

/** A prompt that leaves no room for one token of answer. */
public final class ContextOverflowException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int promptTokens;
    private final int contextLength;
    private final boolean counted;

    public ContextOverflowException(int promptTokens, int contextLength) {
        this(promptTokens, contextLength, true);
    }

    private ContextOverflowException(int promptTokens, int contextLength, boolean counted) {
        super("the prompt has " + (counted ? "" : "at least ") + promptTokens + " tokens, and the model's context is "
                + contextLength + " tokens, the answer included");
        this.promptTokens = promptTokens;
        this.contextLength = contextLength;
        this.counted = counted;
    }

    /** A prompt so long that nobody counted it: it has that many tokens or more. */
    static ContextOverflowException atLeast(int promptTokens, int contextLength) {
        return new ContextOverflowException(promptTokens, contextLength, false);
    }

    public int promptTokens() {
        return promptTokens;
    }

    public int contextLength() {
        return contextLength;
    }

    /** Whether {@link #promptTokens} is the number itself, and not only a bound below it. */
    public boolean counted() {
        return counted;
    }
}
