package dev.fimplayground.engine.server;

import dev.fimplayground.engine.Excerpt;
import dev.fimplayground.engine.generation.ContextOverflowException;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A request that is refused or failed, as the hosted service words it.
 *
 * @param message English, a plain sentence, as the servers of this field write theirs
 * @param param the request's field that is wrong, or null
 */
record ApiError(
        HttpResponseStatus status,
        String message,
        String type,
        @Nullable String param,
        String code) {
    private static final String INVALID_REQUEST = "invalid_request_error";

    ApiError {
        // What a client sent may be quoted in it, with half characters that JSON in UTF-8 could not carry.
        message = new String(message.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    static ApiError field(String field, String message) {
        return new ApiError(HttpResponseStatus.BAD_REQUEST, message, INVALID_REQUEST, field, "invalid_parameter_error");
    }

    static ApiError body(String message) {
        return of(HttpResponseStatus.BAD_REQUEST, "invalid_parameter_error", message);
    }

    static ApiError contextOverflow(ContextOverflowException overflow) {
        return new ApiError(
                HttpResponseStatus.BAD_REQUEST,
                "The prompt has " + (overflow.counted() ? "" : "at least ") + overflow.promptTokens()
                        + " tokens, and this model's context is " + overflow.contextLength()
                        + " tokens, the answer included. Shorten the prompt.",
                INVALID_REQUEST,
                "prompt",
                "context_length_exceeded");
    }

    static ApiError unknownModel(String asked, String served) {
        return new ApiError(
                HttpResponseStatus.NOT_FOUND,
                "The model " + Excerpt.quoted(asked) + " does not exist here. This server has " + Excerpt.quoted(served)
                        + ".",
                INVALID_REQUEST,
                "model",
                "model_not_found");
    }

    static ApiError busy(String message) {
        return new ApiError(
                HttpResponseStatus.SERVICE_UNAVAILABLE, message, "service_unavailable", null, "ModelUnavailable");
    }

    static ApiError internal() {
        return new ApiError(
                HttpResponseStatus.INTERNAL_SERVER_ERROR,
                "The engine failed on this request. Its log has the details.",
                "internal_error",
                null,
                "InternalError");
    }

    static ApiError of(HttpResponseStatus status, String code, String message) {
        return new ApiError(status, message, INVALID_REQUEST, null, code);
    }
}
