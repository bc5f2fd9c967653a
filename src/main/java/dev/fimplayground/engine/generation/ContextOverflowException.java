package dev.fimplayground.engine.generation;

/** A prompt that leaves no room for one token of answer. */
public final class ContextOverflowException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int promptTokens;
    private final int contextLength;

    public ContextOverflowException(int promptTokens, int contextLength) {
        super("the prompt has " + promptTokens + " tokens, and the model's context is " + contextLength
                + " tokens, the answer included");
        this.promptTokens = promptTokens;
        this.contextLength = contextLength;
    }

    public int promptTokens() {
        return promptTokens;
    }

    public int contextLength() {
        return contextLength;
    }
}
