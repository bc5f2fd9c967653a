import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Starts the engine's process as the window does, has it fill middles, and keeps what its JVM learnt. */
record EngineTraining(Path java, String classPath, List<String> options) {
    static final String MAIN_CLASS = "dev.fimplayground.engine.process.EngineChild";
    private static final String KEY = "only-for-the-training";
    private static final String SETTINGS =
            "{\"port\":0,\"key\":\"" + KEY + "\",\"model_file\":null,\"hosted_names\":false}\n";
    private static final Pattern PORT = Pattern.compile("\"port\"\\s*:\\s*(\\d+)");
    private static final int MIDDLES = 3;
    private static final long LIMIT_MINUTES = 5;
    private static final String BODY =
            """
            {"model": "tiny-fim", "prompt": "<|fim_prefix|>def add(a, b):\\n<|fim_suffix|>\\n<|fim_middle|>",
             "max_tokens": 60, "temperature": 0.7, "seed": 1, "stream": true, "stream_options": {"include_usage": true}}""";

    void train(Path cache) throws IOException, InterruptedException {
        Process engine = new ProcessBuilder(command(cache))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = engine.inputReader(StandardCharsets.UTF_8)) {
            engine.getOutputStream().write(SETTINGS.getBytes(StandardCharsets.UTF_8));
            engine.getOutputStream().flush();
            String port = port(String.valueOf(said.readLine()));
            for (int i = 0; i < MIDDLES; i++) {
                fillAMiddle(port);
            }
            // The end of its input is what ends it, and then it writes the cache.
            engine.getOutputStream().close();
            if (!engine.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                throw new BuildException("the engine did not end");
            }
        } finally {
            engine.destroyForcibly();
        }
    }

    private List<String> command(Path cache) {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:AOTCacheOutput=" + cache, "-Xmx256m"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath, MAIN_CLASS));
        return command;
    }

    private static String port(String handshake) {
        Matcher port = PORT.matcher(handshake);
        if (!port.find()) {
            throw new BuildException("the engine did not start: " + handshake);
        }
        return port.group(1);
    }

    private static void fillAMiddle(String port) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/completions"))
                    .header("Authorization", "Bearer " + KEY)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(BODY))
                    .build();
            HttpResponse<Stream<String>> answer = client.send(request, BodyHandlers.ofLines());
            long events = answer.body().filter(line -> line.startsWith("data: ")).count();
            if (answer.statusCode() != 200 || events < 2) {
                throw new BuildException("the engine answered with status " + answer.statusCode());
            }
        }
    }
}
