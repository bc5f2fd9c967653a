package dev.fimplayground.snippet;

import java.util.Map;

/** The call with OpenAI's library for Node, which sends every field as it is given. */
final class NodeSnippet {
    private static final StringLiteral LITERAL = StringLiteral.JAVASCRIPT;

    private NodeSnippet() {}

    static String write(SnippetCall call) {
        StringBuilder code = new StringBuilder();
        code.append("// ").append(SnippetLanguage.NODE.needs()).append('\n');
        call.note().ifPresent(note -> code.append("// ").append(note).append('\n'));
        code.append("import OpenAI from \"openai\";\n\n");
        code.append("const client = new OpenAI({ baseURL: ").append(LITERAL.of(call.baseUrl()));
        code.append(", apiKey: ").append(key(call)).append(" });\n");
        code.append("const prompt =\n  ");
        code.append(String.join(" +\n  ", LITERAL.lines(call.request().prompt())))
                .append(";\n");
        appendCreate(code, call);
        return code.append(
                        call.stream()
                                ? printing(call.cumulative())
                                : "process.stdout.write(completion.choices[0].text);\n")
                .toString();
    }

    /** Without one the library would send whatever {@code OPENAI_API_KEY} holds. */
    private static String key(SnippetCall call) {
        return call.keyVariable()
                .map(name -> "process.env[" + LITERAL.of(name) + "]")
                .orElse("\"none\"");
    }

    private static void appendCreate(StringBuilder code, SnippetCall call) {
        code.append("const ").append(call.stream() ? "stream" : "completion");
        code.append(" = await client.completions.create({\n");
        code.append("  model: ").append(LITERAL.of(call.request().model())).append(",\n  prompt,\n");
        for (Map.Entry<String, String> number : call.numbers().entrySet()) {
            code.append("  ")
                    .append(number.getKey())
                    .append(": ")
                    .append(number.getValue())
                    .append(",\n");
        }
        if (!call.request().sampling().stop().isEmpty()) {
            code.append("  stop: ")
                    .append(LITERAL.list(call.request().sampling().stop()))
                    .append(",\n");
        }
        code.append(
                call.stream()
                        ? "  stream: true,\n  stream_options: { include_usage: true },\n});\n"
                        : "  stream: false,\n});\n");
    }

    private static String printing(boolean cumulative) {
        return cumulative ? """
                let seen = 0;
                for await (const chunk of stream) {
                  for (const choice of chunk.choices) {
                    process.stdout.write(choice.text.slice(seen));
                    seen = Math.max(seen, choice.text.length);
                  }
                }
                """ : """
                for await (const chunk of stream) {
                  for (const choice of chunk.choices) {
                    process.stdout.write(choice.text);
                  }
                }
                """;
    }
}
