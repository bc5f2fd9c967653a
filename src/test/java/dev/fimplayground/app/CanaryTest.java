package dev.fimplayground.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.completion.http.RawServer;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A key in the environment of the real app, whose server echoes it in every place it has, and keys typed where none
 * belongs: afterwards they are in nothing that the app keeps, writes, shows, copies or starts.
 */
class CanaryTest {
    private static final long LIMIT_SECONDS = 120;
    /** Nothing in it says that it holds a key. */
    private static final String VARIABLE = "CLASSROOM_SERVER";

    private static final String STREAM = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n"
            + "X-Echo: KEY\r\nX-Request-Id: req-KEY\r\nSet-Cookie: KEY\r\nConnection: close\r\n\r\n";
    private static final String FINISH =
            "data: {\"choices\":[{\"text\":\"\",\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";

    /** {@code KEY} is the key, {@code HALF} and {@code REST} its halves, {@code ESCAPED} a JSON form, {@code |} a pause. */
    private static final List<String> ANSWERS = List.of(
            STREAM + "data: {\"id\":\"KEY\",\"model\":\"KEY\",\"choices\":[{\"text\":\"your KEY!\"}]}\n\n" + FINISH,
            STREAM + "data: {\"choices\":[{\"text\":\"HALF|REST\"}]}\n\n" + FINISH,
            STREAM + "data: {\"choices\":[{\"text\":\"ESCAPED\"}]}\n\n" + FINISH,
            STREAM
                    + "data: {\"choices\":[{\"text\":\"one HALF\"}]}\n\n|data: {\"choices\":[{\"text\":\"REST two\"}]}\n\n"
                    + FINISH,
            STREAM + ": KEY\n\nevent: KEY\ndata: {\"error\":{\"message\":\"no KEY\",\"code\":\"KEY\"}}\n\n",
            STREAM + "data: {\"choices\":[{\"text\":\"KEY",
            STREAM + "<html><title>KEY</title>",
            "HTTP/1.1 401 KEY\r\nX-Request-Id: KEY\r\nConnection: close\r\n\r\n"
                    + "{\"error\":{\"message\":\"wrong: KEY\",\"code\":\"invalid_api_key\",\"type\":\"KEY\"}}",
            "HTTP/1.1 302 No\r\nLocation: http://KEY/KEY\r\nConnection: close\r\n\r\n",
            "KEY\r\n\r\n");

    private static final Pattern ASKED = Pattern.compile("answer-(\\d+)");

    private final Random random = new Random(11);
    private final String key = "Zq" + letters(30);
    private final List<String> typed =
            List.of("sk-" + letters(16), letters(40), "sk-" + letters(4) + "-" + letters(30));

    @TempDir
    private Path home;

    /** Hexadecimal: nothing in the log's rules would know it for a key. */
    private String letters(int count) {
        byte[] bytes = new byte[count / 2];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void noKeyIsInAnythingThatTheAppKeepsWritesShowsCopiesOrStarts() throws Exception {
        Path out = Files.createDirectories(home.resolve("out"));
        try (RawServer server = new RawServer(this::answer)) {
            Process app = start(server, out);
            try {
                String said = firstWord(app);
                assertThat(said).as(Files.readString(out.resolve("errors"))).isEqualTo("ready");
                assertThat(server.requests()).anyMatch(request -> request.contains("Authorization: Bearer " + key));
                assertNoTraces();
                app.outputWriter().close();
                assertThat(app.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
            } finally {
                app.destroyForcibly().waitFor();
            }
        }
        assertNoTraces();
        assertEverythingWasThere(out);
    }

    private void answer(RawServer.Peer peer) throws Exception {
        String request = peer.request();
        Matcher asked = ASKED.matcher(request);
        String answer = ANSWERS.get(asked.find() ? Integer.parseInt(asked.group(1)) : 0);
        for (String part : answer.split("\\|")) {
            peer.write(part.replace("KEY", key)
                    .replace("HALF", key.substring(0, 16))
                    .replace("REST", key.substring(16))
                    .replace("ESCAPED", "\\u005a" + key.substring(1)));
            peer.pause(Duration.ofMillis(30));
        }
    }

    private static String firstWord(Process app) throws Exception {
        try (ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor()) {
            return reader.submit(() -> String.valueOf(app.inputReader().readLine()))
                    .get(LIMIT_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void assertNoTraces() throws IOException {
        List<String> found = new ArrayList<>(new KeyTraces(key).below(home));
        for (String each : typed) {
            found.addAll(new KeyTraces(each).below(home));
        }
        assertThat(found).isEmpty();
    }

    /** Otherwise there would have been nothing to find. */
    private void assertEverythingWasThere(Path out) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .contains("history.db", "settings.json", "fim-playground.log")
                    .anyMatch(name -> name.endsWith(".draft.json"))
                    .contains("run-0.transcript", "run-0.fim.json", "run-0.jsonl", "run-0.csv", "run-100.csv")
                    .contains("code-complete.sh", "clipboard-0", "defect.screen");
        }
        assertThat(Files.readString(home.resolve("state/logs/fim-playground.log")))
                .contains("IllegalStateException");
        assertThat(Files.readString(out.resolve("run-100.jsonl")).lines()).hasSize(ANSWERS.size() + 1);
        assertThat(Files.readString(home.resolve("config/settings.json"))).contains(VARIABLE);
    }

    @Test
    void theSearchFindsAKeyInEveryFormThatItKnows() throws IOException {
        KeyTraces traces = new KeyTraces(key);
        for (Map.Entry<String, String> form : traces.forms().entrySet()) {
            Path file = home.resolve("planted");
            Files.write(file, ("before" + form.getValue() + "after").getBytes(StandardCharsets.ISO_8859_1));
            assertThat(traces.below(home)).as(form.getKey()).contains("planted: " + form.getKey());
        }
        for (int before = 0; before < 3; before++) {
            byte[] bytes = ("Bearer " + "x".repeat(before) + key + " and more").getBytes(StandardCharsets.UTF_8);
            Files.write(home.resolve("planted"), Base64.getEncoder().encode(bytes));
            assertThat(traces.below(home)).as("%d before", before).hasSize(1);
        }
    }

    private Process start(RawServer server, Path out) throws IOException {
        Path temporary = Files.createDirectories(home.resolve("tmp"));
        ProcessBuilder command = new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Duser.home=" + home,
                "-Djava.io.tmpdir=" + temporary,
                "-D" + AppFolders.HOME_PROPERTY + "=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                CanaryWindow.class.getName(),
                server.baseUrl().toString(),
                String.valueOf(ANSWERS.size()),
                VARIABLE,
                out.toString(),
                String.join(",", typed));
        command.environment().put(VARIABLE, key);
        command.environment().put("DASHSCOPE_API_KEY", key);
        return command.redirectError(out.resolve("errors").toFile()).start();
    }
}
