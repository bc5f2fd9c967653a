package dev.fimplayground.engine;

/** The engine could not be started or a model could not be loaded; the message is one plain sentence. */
public final class EngineException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    public EngineException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    public EngineException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    /** For a person to read. */
    public String sentence() {
        return sentence;
    }
}
