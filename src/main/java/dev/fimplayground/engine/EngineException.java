package dev.fimplayground.engine;

/** The engine could not be started or a model could not be loaded; the message is one plain sentence. */
public final class EngineException extends Exception {
    private static final long serialVersionUID = 1L;

    public EngineException(String message) {
        super(message);
    }

    public EngineException(String message, Throwable cause) {
        super(message, cause);
    }
}
