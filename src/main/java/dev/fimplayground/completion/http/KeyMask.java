package dev.fimplayground.completion.http;

import dev.fimplayground.completion.ApiKey;
import dev.fimplayground.model.CompletionFailure;
import dev.fimplayground.model.CompletionFailure.BrokenAnswer;
import dev.fimplayground.model.CompletionFailure.ConnectionFailure;
import dev.fimplayground.model.CompletionFailure.EngineFailure;
import dev.fimplayground.model.CompletionFailure.InvalidRequest;
import dev.fimplayground.model.CompletionFailure.ServerRefusal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes the key out of what servers and systems say: some repeat it in their error messages.
 *
 * <p>Out of answers it is taken before anybody reads them. Words of fewer than {@value #LEAST_SECRET} characters stay
 * there: nobody guards such a key ("none", "EMPTY", which local servers are given), and answers consist of such words.
 */
final class KeyMask {
    static final String MASK = "***";

    private static final int LEAST_SECRET = 8;

    private final Optional<Pattern> anyCase;
    private final List<String> spellings;

    KeyMask(Optional<ApiKey> key) {
        this.anyCase = key.map(ApiKey::reveal)
                .map(secret -> Pattern.compile(
                        Pattern.quote(secret), secret.length() < LEAST_SECRET ? 0 : Pattern.CASE_INSENSITIVE));
        this.spellings = key.map(ApiKey::reveal)
                .filter(secret -> secret.length() >= LEAST_SECRET)
                .map(secret ->
                        Stream.of(secret, secret.replace("/", "\\/")).distinct().toList())
                .orElse(List.of());
    }

    /** In any mixture of cases: a host's name is written in small letters, whatever it was. */
    String mask(String text) {
        return anyCase.map(secret -> secret.matcher(text).replaceAll(Matcher.quoteReplacement(MASK)))
                .orElse(text);
    }

    /** Of an answer's text. */
    String maskText(String text) {
        return isIn(text) ? mask(text) : text;
    }

    /** Whether an answer's text has the key in it. */
    boolean isIn(String text) {
        return !spellings.isEmpty() && text.contains(spellings.getFirst());
    }

    /** @return a copy */
    byte[] mask(byte[] bytes) {
        ByteMask mask = ofBytes();
        byte[] most = mask.next(bytes.clone());
        byte[] rest = mask.rest();
        byte[] all = Arrays.copyOf(most, most.length + rest.length);
        System.arraycopy(rest, 0, all, most.length, rest.length);
        return all;
    }

    /** For one stream of bytes, in JSON's other spelling too. */
    ByteMask ofBytes() {
        return new ByteMask(spellings.stream()
                .map(secret -> secret.getBytes(StandardCharsets.US_ASCII))
                .toList());
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
