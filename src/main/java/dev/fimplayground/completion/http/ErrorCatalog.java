package dev.fimplayground.completion.http;

import static java.util.Map.entry;

import dev.fimplayground.model.CompletionFailure.ServerRefusal;
import dev.fimplayground.model.FailureReason;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server's error means.
 *
 * <p>Source: Alibaba Cloud Model Studio, "Error codes"; beside it the codes of llama.cpp, vLLM, OpenAI and this
 * project's own engine. Codes are matched without regard to case and underscores ({@code invalid_api_key} and
 * {@code InvalidApiKey} both occur), a dotted code by its longest known ending.
 */
final class ErrorCatalog {
    private static final Map<String, FailureReason> CODES = Map.ofEntries(
            entry("invalidparameter", FailureReason.INVALID_PARAMETER),
            entry("invalidparametererror", FailureReason.INVALID_PARAMETER),
            entry("arrearage", FailureReason.ARREARAGE),
            entry("datainspectionfailed", FailureReason.CONTENT_MODERATION),
            entry("contentfilter", FailureReason.CONTENT_MODERATION),
            entry("invalidapikey", FailureReason.WRONG_KEY),
            entry("authenticationerror", FailureReason.WRONG_KEY),
            entry("accessdenied", FailureReason.ACCESS_DENIED),
            entry("accessdenied.unpurchased", FailureReason.ACCESS_DENIED),
            entry("model.accessdenied", FailureReason.ACCESS_DENIED),
            entry("workspace.accessdenied", FailureReason.ACCESS_DENIED),
            entry("endpoint.accessdenied", FailureReason.MODEL_RETIRED),
            entry("allocationquota.freetieronly", FailureReason.FREE_QUOTA_USED_UP),
            entry("modelnotfound", FailureReason.MODEL_NOT_FOUND),
            entry("modelnotsupported", FailureReason.MODEL_NOT_FOUND),
            entry("throttling", FailureReason.RATE_LIMIT),
            entry("throttling.ratequota", FailureReason.RATE_LIMIT),
            entry("limitrequests", FailureReason.RATE_LIMIT),
            entry("ratelimitexceeded", FailureReason.RATE_LIMIT),
            entry("throttling.burstrate", FailureReason.BURST_LIMIT),
            entry("limitburstrate", FailureReason.BURST_LIMIT),
            entry("throttling.allocationquota", FailureReason.TOKEN_QUOTA),
            entry("insufficientquota", FailureReason.TOKEN_QUOTA),
            entry("prepaidbilloverdue", FailureReason.BILLING),
            entry("postpaidbilloverdue", FailureReason.BILLING),
            entry("commoditynotpurchased", FailureReason.BILLING),
            entry("internalerror", FailureReason.SERVER_ERROR),
            entry("internalerror.algo", FailureReason.SERVER_ERROR),
            entry("internalservererror", FailureReason.SERVER_ERROR),
            entry("servererror", FailureReason.SERVER_ERROR),
            entry("systemerror", FailureReason.SERVER_ERROR),
            entry("modelservicefailed", FailureReason.SERVER_ERROR),
            entry("requesttimeout", FailureReason.SERVER_TIMEOUT),
            entry("modelservingerror", FailureReason.NO_CAPACITY),
            entry("modelunavailable", FailureReason.NO_CAPACITY),
            entry("unavailableerror", FailureReason.NO_CAPACITY),
            entry("exceedcontextsizeerror", FailureReason.PROMPT_TOO_LONG),
            entry("contextlengthexceeded", FailureReason.PROMPT_TOO_LONG));

    /** For instance {@code <400> InternalError.Algo.InvalidParameter: Range of …}. */
    private static final Pattern CODE_IN_MESSAGE = Pattern.compile("^<\\d{3}>\\s*([A-Za-z][\\w.]*)\\s*:");

    private static final Pattern CONTEXT_OVERFLOW = Pattern.compile(
            "(?i)exceeds?\\b.{0,60}\\bcontext|maximum context length|range of input length|prompt\\b.{0,30}too long");

    private static final Pattern MODEL_UNKNOWN = Pattern.compile(
            "(?i)\\bmodel\\b.{0,80}\\b(not found|not exist|missing|required)|(missing|provide)\\b.{0,30}\\bmodel\\b");

    private ErrorCatalog() {}

    /** @param requestId from the answer's head; the body's own is used without one */
    static ServerRefusal refusal(
            int status, ErrorBody body, Optional<String> requestId, Optional<Duration> retryAfter) {
        return new ServerRefusal(
                reason(status, body),
                status,
                body.code().or(body::type),
                body.message(),
                requestId.or(body::requestId),
                retryAfter);
    }

    /** @param status 200 for an error inside a stream, which may carry its real status as a numeric code */
    static FailureReason reason(int status, ErrorBody body) {
        int effective = status / 100 == 2 ? statusInCode(body).orElse(status) : status;
        return fromMessage(effective, body.message())
                .or(() -> codeInMessage(body.message()).flatMap(ErrorCatalog::fromCode))
                .or(() -> body.code().flatMap(ErrorCatalog::fromCode))
                .or(() -> body.type().flatMap(ErrorCatalog::fromCode))
                .orElseGet(() -> fromStatus(effective, body.message()));
    }

    private static Optional<Integer> statusInCode(ErrorBody body) {
        return body.code().filter(code -> code.matches("[45]\\d\\d")).map(Integer::valueOf);
    }

    /** What the code is too coarse for: servers call a long prompt and a wrong name an invalid parameter. */
    private static Optional<FailureReason> fromMessage(int status, String message) {
        if (status / 100 == 5 || status == 429) {
            return Optional.empty();
        }
        if (CONTEXT_OVERFLOW.matcher(message).find()) {
            return Optional.of(FailureReason.PROMPT_TOO_LONG);
        }
        return status == 400 && MODEL_UNKNOWN.matcher(message).find()
                ? Optional.of(FailureReason.MODEL_NAME_WRONG)
                : Optional.empty();
    }

    private static Optional<String> codeInMessage(String message) {
        Matcher code = CODE_IN_MESSAGE.matcher(message);
        return code.find() ? Optional.of(code.group(1)) : Optional.empty();
    }

    private static Optional<FailureReason> fromCode(String code) {
        String ending = code.toLowerCase(Locale.ROOT).replaceAll("[_\\-\\s]", "");
        while (!CODES.containsKey(ending) && ending.indexOf('.') >= 0) {
            ending = ending.substring(ending.indexOf('.') + 1);
        }
        return Optional.ofNullable(CODES.get(ending));
    }

    private static FailureReason fromStatus(int status, String message) {
        return switch (status) {
            case 400, 422 -> FailureReason.INVALID_PARAMETER;
            case 401 -> FailureReason.WRONG_KEY;
            case 402 -> FailureReason.BILLING;
            case 403 -> FailureReason.ACCESS_DENIED;
            case 404 -> MODEL_UNKNOWN.matcher(message).find() ? FailureReason.MODEL_NOT_FOUND : FailureReason.NOT_FOUND;
            case 405 -> FailureReason.NOT_FOUND;
            case 407 -> FailureReason.PROXY_FAILED;
            case 408, 504 -> FailureReason.SERVER_TIMEOUT;
            case 413 -> FailureReason.PROMPT_TOO_LONG;
            case 429 -> FailureReason.RATE_LIMIT;
            case 503, 529 -> FailureReason.NO_CAPACITY;
            default -> status >= 500 ? FailureReason.SERVER_ERROR : FailureReason.REFUSED;
        };
    }
}
