package dev.fimplayground.text;

import dev.fimplayground.model.CompletionFailure;
import dev.fimplayground.model.CompletionFailure.BrokenAnswer;
import dev.fimplayground.model.CompletionFailure.ConnectionFailure;
import dev.fimplayground.model.CompletionFailure.EngineFailure;
import dev.fimplayground.model.CompletionFailure.InvalidRequest;
import dev.fimplayground.model.CompletionFailure.ServerRefusal;
import dev.fimplayground.model.FailureReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A failure in a person's words.
 *
 * @param sentence what happened, in one plain sentence
 * @param next what to do about it
 * @param details for "copy details": a line each for kind, status, code, the server's own message and the request id,
 *     as far as there are any; never a key
 */
public record FailureText(String sentence, String next, String details) {

    public static FailureText of(CompletionFailure failure) {
        String about = about(failure);
        return new FailureText(
                sentence(failure.reason(), about),
                Texts.format(key(failure.reason(), "next"), about),
                String.join("\n", lines(failure)));
    }

    /** With nothing to quote, the colon that would announce it becomes a full stop. */
    private static String sentence(FailureReason reason, String about) {
        String sentence = Texts.format(key(reason, "sentence"), about);
        String end = sentence.stripTrailing();
        return about.isBlank() && end.endsWith(":") ? end.substring(0, end.length() - 1) + "." : sentence;
    }

    static String key(FailureReason reason, String part) {
        return "failure." + reason.name().toLowerCase(Locale.ROOT) + "." + part;
    }

    private static String about(CompletionFailure failure) {
        return switch (failure) {
            case InvalidRequest(FailureReason reason, String detail) -> detail;
            case ConnectionFailure(FailureReason reason, String detail) -> detail;
            case EngineFailure(FailureReason reason, String detail) -> detail;
            case BrokenAnswer broken -> broken.detail();
            case ServerRefusal refusal -> refusal.serverMessage();
        };
    }

    private static List<String> lines(CompletionFailure failure) {
        List<String> lines = new ArrayList<>();
        line(lines, "kind", Optional.of(failure.reason().name()));
        switch (failure) {
            case ServerRefusal refusal -> {
                line(lines, "status", Optional.of(String.valueOf(refusal.status())));
                line(lines, "code", refusal.code());
                line(lines, "message", Optional.of(refusal.serverMessage()));
                line(lines, "request_id", refusal.requestId());
                line(lines, "retry_after", refusal.retryAfter().map(wait -> String.valueOf(wait.toSeconds())));
            }
            case BrokenAnswer broken -> {
                line(lines, "detail", Optional.of(broken.detail()));
                line(lines, "request_id", broken.requestId());
            }
            case InvalidRequest invalid -> line(lines, "detail", Optional.of(invalid.detail()));
            case ConnectionFailure connection -> line(lines, "detail", Optional.of(connection.detail()));
            case EngineFailure engine -> line(lines, "detail", Optional.of(engine.detail()));
        }
        return lines;
    }

    private static void line(List<String> lines, String name, Optional<String> value) {
        value.filter(text -> !text.isBlank())
                .ifPresent(text -> lines.add(Texts.format("failure.details." + name, text)));
    }
}
