package dev.fimplayground.engine.server;

/** Ends the reading of a request that cannot be answered. */
final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ApiError error;

    RefusedException(ApiError error) {
        super(error.message());
        this.error = error;
    }

    ApiError error() {
        return error;
    }
}
