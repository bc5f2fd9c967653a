package dev.fimplayground.update;

/** No list of releases could be read. */
public final class ReleaseException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why; the key to a sentence. */
    public enum Reason {
        /** Nobody answered, or not over a connection that can be trusted. */
        UNREACHABLE,
        /** The whole answer was not there in time. */
        SLOW,
        /** Another status than 200, or a redirect to plain http. */
        REFUSED,
        /** More bytes than any such list has. */
        LARGE,
        /** Not a list of releases, or one with a version or page that is none. */
        MALFORMED
    }

    public ReleaseException(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public ReleaseException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
