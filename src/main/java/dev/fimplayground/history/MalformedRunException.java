package dev.fimplayground.history;

/** A run in JSON lacks something or has it in another shape. */
public final class MalformedRunException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String field;

    MalformedRunException(String field) {
        super("not a run: " + field);
        this.field = field;
    }

    /** The field at fault, for instance {@code request.prefix}; empty when it is no JSON object at all. */
    public String field() {
        return field;
    }
}
