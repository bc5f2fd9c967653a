package dev.fimplayground.completion.http;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a server says about an error, from whatever it sent: an object under {@code error} or at the top level, an
 * event-stream text labelled JSON, a proxy's page, plain words, or nothing.
 *
 * @param code as it came; numbers are turned into text
 * @param type OpenAI's coarser class of error
 * @param message the server's own words, or an empty string
 */
record ErrorBody(Optional<String> code, Optional<String> type, String message, Optional<String> requestId) {
    private static final int LONGEST_MESSAGE = 4_000;
    private static final Pattern DATA_LINE = Pattern.compile("(?m)^data:\\s*(\\{.*})\\s*$");
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>(.*?)</title>");
    private static final Pattern NOT_SHOWN = Pattern.compile("(?is)<(script|style)\\b.*?</\\1>|<[^>]*>");

    static boolean isError(JsonNode root) {
        JsonNode error = root.path("error");
        boolean named = !error.isMissingNode() && !error.isNull();
        boolean bare = root.has("message") && root.has("code") && !root.has("choices");
        return named || bare;
    }

    static ErrorBody of(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8).strip();
        Matcher data = DATA_LINE.matcher(text);
        String json = !text.startsWith("{") && data.find() ? data.group(1) : text;
        return json.startsWith("{") || json.startsWith("[") ? ofJson(json) : ofWords(text);
    }

    static ErrorBody ofJson(String json) {
        try {
            return of(WireJson.read(json));
        } catch (JacksonException notJson) {
            return ofWords(json);
        }
    }

    /** Also reads FastAPI's {@code detail} and an {@code error} that is a mere string. */
    static ErrorBody of(JsonNode root) {
        JsonNode error = root.path("error").isObject() ? root.path("error") : root;
        String message = WireJson.text(error, "message")
                .or(() -> WireJson.text(root, "message"))
                .or(() -> WireJson.text(root, "error"))
                .or(() -> WireJson.text(root, "detail"))
                .orElseGet(() -> root.isEmpty() ? "" : root.toString());
        return new ErrorBody(
                WireJson.text(error, "code").or(() -> WireJson.text(root, "code")),
                WireJson.text(error, "type").or(() -> WireJson.text(root, "type")),
                shortened(message),
                WireJson.text(root, "request_id")
                        .or(() -> WireJson.text(error, "request_id"))
                        .or(() -> WireJson.text(root, "requestId")));
    }

    private static ErrorBody ofWords(String text) {
        return new ErrorBody(Optional.empty(), Optional.empty(), shortened(words(text)), Optional.empty());
    }

    /** Of a page its title, or its visible words. */
    private static String words(String text) {
        if (!text.startsWith("<")) {
            return text;
        }
        Matcher title = TITLE.matcher(text);
        String visible = title.find()
                ? title.group(1)
                : NOT_SHOWN.matcher(shortened(text)).replaceAll(" ");
        return visible.replaceAll("\\s+", " ").strip();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "…";
    }
}
