import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Starts the engine's process as the window does, has it fill a middle, and keeps what its JVM learnt. */
final class EngineTraining {
    private static final String KEY = "only-for-the-training";
    private static final Pattern PORT = Pattern.compile("\"port\"\\s*:\\s*(\\d+)");
    private static final String BODY =
            """
            {"model": "tiny-fim", "prompt": "<|fim_prefix|>def add(a, b):\\n<|fim_suffix|>\\n<|fim_middle|>",
             "max_tokens": 60, "temperature": 0.7, "seed": 1, "stream": true, "stream_options": {"include_usage": true}}""";

    private final Path project;

    EngineTraining(Path project) {
        this.project = project;
    }

    void train(Path java, String classPath, Path cache) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(java.toString(), "-XX:AOTCacheOutput=" + cache, "-Xmx256m"));
        command.addAll(Tools.options(project.resolve("src/main/resources/engine.options")));
        command.addAll(List.of("-cp", classPath, "dev.fimplayground.engine.process.EngineChild"));
        Process engine = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        engine.getOutputStream()
                .write(("{\"port\":0,\"key\":\"" + KEY + "\",\"model_file\":null,\"hosted_names\":false}\n")
                        .getBytes(StandardCharsets.UTF_8));
        engine.getOutputStream().flush();
        BufferedReader said = new BufferedReader(new InputStreamReader(engine.getInputStream(), StandardCharsets.UTF_8));
        String handshake = String.valueOf(said.readLine());
        Matcher port = PORT.matcher(handshake);
        if (!port.find()) {
            throw new Tools.BuildException("the engine did not start: " + handshake);
        }
        fillAMiddle(port.group(1));
        // The end of its input is what ends it, and then it writes the cache.
        engine.getOutputStream().close();
        engine.waitFor();
        if (!Files.isRegularFile(cache)) {
            throw new Tools.BuildException("the engine left no cache");
        }
    }

    private static void fillAMiddle(String port) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/completions"))
                    .header("Authorization", "Bearer " + KEY)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(BODY))
                    .build();
            HttpResponse<Stream<String>> answer = client.send(request, HttpResponse.BodyHandlers.ofLines());
            long events = answer.body().filter(line -> line.startsWith("data: ")).count();
            if (answer.statusCode() != 200 || events < 2) {
                throw new Tools.BuildException("the engine answered with status " + answer.statusCode());
            }
        }
    }
}
