package dev.fimplayground.history;

import dev.fimplayground.model.CompletionFailure;
import dev.fimplayground.model.CompletionFailure.BrokenAnswer;
import dev.fimplayground.model.CompletionFailure.ConnectionFailure;
import dev.fimplayground.model.CompletionFailure.EngineFailure;
import dev.fimplayground.model.CompletionFailure.InvalidRequest;
import dev.fimplayground.model.CompletionFailure.ServerRefusal;
import dev.fimplayground.model.FailureReason;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What went wrong, as JSON; {@code kind} says of which type it is. */
final class FailureJson {
    private static final String INVALID = "invalid_request";
    private static final String REFUSAL = "server_refusal";
    private static final String CONNECTION = "connection";
    private static final String BROKEN = "broken_answer";
    private static final String ENGINE = "engine";

    private FailureJson() {}

    static ObjectNode write(CompletionFailure failure) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("kind", kind(failure));
        object.put("reason", failure.reason().name().toLowerCase(Locale.ROOT));
        switch (failure) {
            case InvalidRequest invalid -> object.put("detail", invalid.detail());
            case ConnectionFailure connection -> object.put("detail", connection.detail());
            case EngineFailure engine -> object.put("detail", engine.detail());
            case BrokenAnswer broken -> {
                object.put("detail", broken.detail());
                broken.requestId().ifPresent(id -> object.put("request_id", id));
            }
            case ServerRefusal refusal -> writeRefusal(refusal, object);
        }
        return object;
    }

    static CompletionFailure read(Fields fields) throws MalformedRunException {
        FailureReason reason = fields.word("reason", FailureReason.class);
        return switch (fields.text("kind")) {
            case INVALID -> new InvalidRequest(reason, fields.text("detail"));
            case CONNECTION -> new ConnectionFailure(reason, fields.text("detail"));
            case ENGINE -> new EngineFailure(reason, fields.text("detail"));
            case BROKEN -> new BrokenAnswer(reason, fields.text("detail"), fields.optionalText("request_id"));
            case REFUSAL -> readRefusal(reason, fields);
            default -> throw fields.wrong("kind");
        };
    }

    private static String kind(CompletionFailure failure) {
        return switch (failure) {
            case InvalidRequest _ -> INVALID;
            case ServerRefusal _ -> REFUSAL;
            case ConnectionFailure _ -> CONNECTION;
            case BrokenAnswer _ -> BROKEN;
            case EngineFailure _ -> ENGINE;
        };
    }

    private static void writeRefusal(ServerRefusal refusal, ObjectNode object) {
        object.put("status", refusal.status());
        refusal.code().ifPresent(code -> object.put("code", code));
        object.put("server_message", refusal.serverMessage());
        refusal.requestId().ifPresent(id -> object.put("request_id", id));
        refusal.retryAfter().ifPresent(wait -> object.put("retry_after_ms", wait.toMillis()));
    }

    private static ServerRefusal readRefusal(FailureReason reason, Fields fields) throws MalformedRunException {
        return new ServerRefusal(
                reason,
                fields.integer("status"),
                fields.optionalText("code"),
                fields.text("server_message"),
                fields.optionalText("request_id"),
                fields.optionalWhole("retry_after_ms").map(Duration::ofMillis));
    }
}
