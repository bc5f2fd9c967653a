package dev.fimplayground.snippet;

import java.util.List;
import java.util.Map;

/** The call with OpenAI's library for Python 3; it takes every parameter that is sent by its own name. */
final class PythonSnippet {
    private static final StringLiteral LITERAL = StringLiteral.PYTHON;

    private PythonSnippet() {}

    static String write(SnippetCall call) {
        StringBuilder code = new StringBuilder();
        code.append("# ").append(SnippetLanguage.PYTHON.needs()).append('\n');
        call.note().ifPresent(note -> code.append("# ").append(note).append('\n'));
        code.append(call.keyVariable().isPresent() ? "import os\n" : "");
        code.append("import sys\n\nfrom openai import OpenAI\n\n");
        code.append("sys.stdout.reconfigure(encoding=\"utf-8\", newline=\"\")\n");
        code.append("client = OpenAI(base_url=").append(LITERAL.of(call.baseUrl()));
        code.append(", api_key=").append(key(call)).append(")\n");
        appendPrompt(code, call.request().prompt());
        appendCreate(code, call);
        return code.append(
                        call.stream() ? printing(call.cumulative()) : "print(completion.choices[0].text, end=\"\")\n")
                .toString();
    }

    /** Without one the library would send whatever {@code OPENAI_API_KEY} holds. */
    private static String key(SnippetCall call) {
        return call.keyVariable()
                .map(name -> "os.environ[" + LITERAL.of(name) + "]")
                .orElse("\"none\"");
    }

    private static void appendPrompt(StringBuilder code, String prompt) {
        List<String> lines = LITERAL.lines(prompt);
        code.append("prompt = (\n");
        lines.forEach(line -> code.append("    ").append(line).append('\n'));
        code.append(")\n");
    }

    private static void appendCreate(StringBuilder code, SnippetCall call) {
        code.append(call.stream() ? "stream" : "completion").append(" = client.completions.create(\n");
        code.append("    model=").append(LITERAL.of(call.request().model())).append(",\n    prompt=prompt,\n");
        for (Map.Entry<String, String> number : call.numbers().entrySet()) {
            code.append("    ")
                    .append(number.getKey())
                    .append('=')
                    .append(number.getValue())
                    .append(",\n");
        }
        if (!call.request().sampling().stop().isEmpty()) {
            code.append("    stop=")
                    .append(LITERAL.list(call.request().sampling().stop()))
                    .append(",\n");
        }
        code.append(
                call.stream()
                        ? "    stream=True,\n    stream_options={\"include_usage\": True},\n)\n"
                        : "    stream=False,\n)\n");
    }

    private static String printing(boolean cumulative) {
        return cumulative ? """
                seen = 0
                for chunk in stream:
                    for choice in chunk.choices:
                        print(choice.text[seen:], end="", flush=True)
                        seen = max(seen, len(choice.text))
                """ : """
                for chunk in stream:
                    for choice in chunk.choices:
                        print(choice.text, end="", flush=True)
                """;
    }
}
