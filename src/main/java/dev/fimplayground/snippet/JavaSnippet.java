package dev.fimplayground.snippet;

import java.util.Map;

/** The call with OkHttp and Jackson, as one source file for Java 17 and newer. */
final class JavaSnippet {
    private static final StringLiteral LITERAL = StringLiteral.JAVA;
    private static final String DEPENDENCIES = """
            //DEPS com.squareup.okhttp3:okhttp-jvm:5.5.1
            //DEPS tools.jackson.core:jackson-databind:3.2.4
            """;
    private static final String IMPORTS = """

            import java.io.IOException;
            import java.io.PrintStream;
            import java.nio.charset.StandardCharsets;
            import java.time.Duration;
            import okhttp3.MediaType;
            import okhttp3.OkHttpClient;
            import okhttp3.Request;
            import okhttp3.RequestBody;
            import okhttp3.Response;
            import tools.jackson.databind.JsonNode;
            import tools.jackson.databind.json.JsonMapper;
            import tools.jackson.databind.node.ObjectNode;

            class Complete {
                public static void main(String[] arguments) throws IOException {
                    JsonMapper mapper = new JsonMapper();
                    ObjectNode body = mapper.createObjectNode();
            """;
    private static final String EXCHANGE = """
                            .post(RequestBody.create(mapper.writeValueAsBytes(body), MediaType.get("application/json")))
                            .build();
                    OkHttpClient client = new OkHttpClient.Builder().readTimeout(Duration.ofMinutes(5)).build();
                    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
                    try (Response response = client.newCall(request).execute()) {
                        if (!response.isSuccessful()) {
                            throw new IOException(response.code() + ": " + response.body().string());
                        }
            """;
    private static final String PRINT_WHOLE = """
                        JsonNode completion = mapper.readTree(response.body().string());
                        out.print(completion.at("/choices/0/text").asString());
                        out.flush();
            """;
    private static final String READ_CHUNKS = """
                        String line;
                        while ((line = response.body().source().readUtf8Line()) != null) {
                            if (line.startsWith("data:") && !line.endsWith("[DONE]")) {
                                JsonNode chunk = mapper.readTree(line.substring("data:".length()));
                                String text = chunk.at("/choices/0/text").asString("");
            """;
    private static final String PRINT_DELTA = """
                                out.print(text);
                                out.flush();
                            }
                        }
            """;
    private static final String PRINT_REST = """
                                out.print(text.substring(Math.min(seen, text.length())));
                                out.flush();
                                seen = Math.max(seen, text.length());
                            }
                        }
            """;

    private JavaSnippet() {}

    static String write(SnippetCall call) {
        StringBuilder code = new StringBuilder();
        code.append("// ").append(SnippetLanguage.JAVA.needs()).append('\n').append(DEPENDENCIES);
        call.note().ifPresent(note -> code.append("// ").append(note).append('\n'));
        code.append(IMPORTS);
        appendBody(code, call);
        appendRequest(code, call);
        code.append(EXCHANGE);
        if (call.stream()) {
            code.append(call.cumulative() ? "            int seen = 0;\n" : "");
            code.append(READ_CHUNKS).append(call.cumulative() ? PRINT_REST : PRINT_DELTA);
        } else {
            code.append(PRINT_WHOLE);
        }
        return code.append("        }\n    }\n}\n").toString();
    }

    private static void appendBody(StringBuilder code, SnippetCall call) {
        put(code, "model", LITERAL.of(call.request().model()));
        put(code, "prompt", JavaConstants.expression(call.request().prompt(), "                "));
        for (Map.Entry<String, String> number : call.numbers().entrySet()) {
            put(code, number.getKey(), number.getValue());
        }
        if (!call.request().sampling().stop().isEmpty()) {
            code.append("        body.putArray(\"stop\")");
            call.request()
                    .sampling()
                    .stop()
                    .forEach(stop ->
                            code.append(".add(").append(LITERAL.of(stop)).append(')'));
            code.append(";\n");
        }
        put(code, "stream", String.valueOf(call.stream()));
        code.append(call.stream() ? "        body.putObject(\"stream_options\").put(\"include_usage\", true);\n" : "");
    }

    private static void put(StringBuilder code, String name, String value) {
        code.append("        body.put(\"")
                .append(name)
                .append("\", ")
                .append(value)
                .append(");\n");
    }

    private static void appendRequest(StringBuilder code, SnippetCall call) {
        code.append("        Request request = new Request.Builder()\n                .url(");
        code.append(LITERAL.of(call.baseUrl() + "/completions")).append(")\n");
        call.keyVariable()
                .ifPresent(
                        name -> code.append("                .header(\"Authorization\", \"Bearer \" + System.getenv(")
                                .append(LITERAL.of(name))
                                .append("))\n"));
    }
}
