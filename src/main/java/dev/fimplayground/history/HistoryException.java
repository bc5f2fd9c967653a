package dev.fimplayground.history;

/** The history could not be read or changed; {@link #trouble()} leads to the sentence. */
public final class HistoryException extends Exception {
    private static final long serialVersionUID = 1L;

    private final HistoryTrouble trouble;

    public HistoryException(HistoryTrouble trouble, Throwable cause) {
        super(trouble.name(), cause);
        this.trouble = trouble;
    }

    public HistoryException(HistoryTrouble trouble) {
        super(trouble.name());
        this.trouble = trouble;
    }

    public HistoryTrouble trouble() {
        return trouble;
    }
}
