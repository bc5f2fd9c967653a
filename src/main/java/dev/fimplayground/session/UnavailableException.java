package dev.fimplayground.session;

import dev.fimplayground.model.CompletionFailure;

/** There is nowhere to send a run to. */
final class UnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient CompletionFailure failure;

    UnavailableException(CompletionFailure failure) {
        super(failure.reason().name());
        this.failure = failure;
    }

    CompletionFailure failure() {
        return failure;
    }
}
