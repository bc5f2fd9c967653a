package dev.fimplayground.completion.http;

import dev.fimplayground.model.CompletionFailure;

/** An attempt failed in a way that has a name. */
final class FailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient CompletionFailure failure;

    FailedException(CompletionFailure failure) {
        super(failure.reason().name());
        this.failure = failure;
    }

    CompletionFailure failure() {
        return failure;
    }
}
