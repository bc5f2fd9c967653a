package dev.fimplayground.app;

import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionFailure;

/** What a command tells the shell. */
final class ExitStatus {
    static final int FINISHED = 0;
    /** The built-in engine could not run, or something unexpected happened. */
    static final int FAULT = 1;

    static final int BAD_ARGUMENTS = 2;
    static final int SERVER_REFUSED = 3;
    static final int NETWORK = 4;
    static final int BROKEN_ANSWER = 5;
    static final int INTERRUPTED = 130;
    /** Whoever read the output went away first, as {@code head} does; what SIGPIPE makes of other programs. */
    static final int READER_GONE = 141;

    private ExitStatus() {}

    static int of(CompletionEnding ending) {
        return switch (ending) {
            case CompletionEnding.Finished finished -> FINISHED;
            case CompletionEnding.Cancelled cancelled -> INTERRUPTED;
            case CompletionEnding.Failed failed -> of(failed.failure());
        };
    }

    private static int of(CompletionFailure failure) {
        return switch (failure) {
            case CompletionFailure.InvalidRequest invalid -> BAD_ARGUMENTS;
            case CompletionFailure.ServerRefusal refusal -> SERVER_REFUSED;
            case CompletionFailure.ConnectionFailure connection -> NETWORK;
            case CompletionFailure.BrokenAnswer broken -> BROKEN_ANSWER;
            case CompletionFailure.EngineFailure engine -> FAULT;
        };
    }
}
