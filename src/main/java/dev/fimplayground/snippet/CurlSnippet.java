package dev.fimplayground.snippet;

import java.util.Map;

/**
 * The call in a shell's words: {@code sh}, {@code bash} and {@code zsh}. The body stands in a here-document that the
 * shell does not look into; {@code jq}, where it is installed, takes the middle out of the answer.
 */
final class CurlSnippet {
    private static final String WHOLE = ".choices[0].text // .";
    private static final String DELTAS =
            "(ltrimstr(\"data:\") | fromjson? | objects) | .choices[0].text // .error // empty";
    private static final String CUMULATIVE =
            "foreach (inputs | ltrimstr(\"data:\") | fromjson? | objects | .choices[0].text"
                    + " // empty) as $text ({}; {seen: ([.seen // 0, ($text | length)] | max), new: $text[.seen // 0:]}; .new)";

    private CurlSnippet() {}

    static String write(SnippetCall call) {
        StringBuilder code = new StringBuilder();
        call.note().ifPresent(note -> code.append("# ").append(note).append('\n'));
        code.append("curl -sS").append(call.stream() ? "N" : "").append(" --fail-with-body ");
        code.append(quoted(call.baseUrl() + "/completions")).append(" \\\n");
        call.keyVariable()
                .ifPresent(key -> code.append("  -H \"Authorization: Bearer ")
                        .append(value(key))
                        .append("\" \\\n"));
        code.append("  -H 'Content-Type: application/json' \\\n");
        code.append("  --data-binary @- << 'JSON' |\n");
        appendBody(code, call);
        code.append("JSON\n");
        return code.append("  { command -v jq > /dev/null && ")
                .append(jq(call))
                .append(" || cat; }\n")
                .toString();
    }

    private static String jq(SnippetCall call) {
        if (!call.stream()) {
            return "jq -j '" + WHOLE + "'";
        }
        return call.cumulative() ? "jq -nRj --unbuffered '" + CUMULATIVE + "'" : "jq -Rj --unbuffered '" + DELTAS + "'";
    }

    private static void appendBody(StringBuilder code, SnippetCall call) {
        StringLiteral json = StringLiteral.JSON;
        code.append("{\n  \"model\": ").append(json.of(call.request().model()));
        code.append(",\n  \"prompt\": ").append(json.of(call.request().prompt()));
        for (Map.Entry<String, String> number : call.numbers().entrySet()) {
            code.append(",\n  \"").append(number.getKey()).append("\": ").append(number.getValue());
        }
        if (!call.request().sampling().stop().isEmpty()) {
            code.append(",\n  \"stop\": ")
                    .append(json.list(call.request().sampling().stop()));
        }
        code.append(",\n  \"stream\": ").append(call.stream());
        code.append(call.stream() ? ",\n  \"stream_options\": {\"include_usage\": true}\n}\n" : "\n}\n");
    }

    /** A name that is none in a shell, as a file from elsewhere may hold it, must not become a command. */
    private static String value(String variable) {
        return variable.matches("[A-Za-z_][A-Za-z0-9_]*") ? "$" + variable : "$(printenv " + quoted(variable) + ")";
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
