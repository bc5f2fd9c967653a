package dev.fimplayground.completion.http;

import dev.fimplayground.completion.ApiKey;
import dev.fimplayground.model.CompletionFailure;
import dev.fimplayground.model.CompletionFailure.BrokenAnswer;
import dev.fimplayground.model.CompletionFailure.ConnectionFailure;
import dev.fimplayground.model.CompletionFailure.EngineFailure;
import dev.fimplayground.model.CompletionFailure.InvalidRequest;
import dev.fimplayground.model.CompletionFailure.ServerRefusal;
import java.util.Optional;

/** Takes the key out of what servers and systems say: some repeat it in their error messages. */
final class KeyMask {
    private static final String MASK = "***";

    private final Optional<ApiKey> key;

    KeyMask(Optional<ApiKey> key) {
        this.key = key;
    }

    String mask(String text) {
        return key.map(secret -> text.replace(secret.reveal(), MASK)).orElse(text);
    }

    CompletionFailure mask(CompletionFailure failure) {
        return switch (failure) {
            case InvalidRequest(var reason, var detail) -> new InvalidRequest(reason, mask(detail));
            case ConnectionFailure(var reason, var detail) -> new ConnectionFailure(reason, mask(detail));
            case EngineFailure(var reason, var detail) -> new EngineFailure(reason, mask(detail));
            case BrokenAnswer(var reason, var detail, var requestId) ->
                new BrokenAnswer(reason, mask(detail), requestId.map(this::mask));
            case ServerRefusal(var reason, var status, var code, var message, var requestId, var retryAfter) ->
                new ServerRefusal(
                        reason, status, code.map(this::mask), mask(message), requestId.map(this::mask), retryAfter);
        };
    }
}
