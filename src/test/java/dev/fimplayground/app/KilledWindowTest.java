package dev.fimplayground.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * The real window, killed at random moments while a robot types into it and its draft is saved: at most a second of
 * typing may be lost, and the next start must show what the draft has. {@code -Dkill.rounds=100} kills more often than
 * the usual 20 times; {@code -Dkill.seed=N} repeats a run.
 */
class KilledWindowTest {
    private static final Duration MOST_LOST = Duration.ofSeconds(1);
    private static final int LANES = 2;
    private static final int SOONEST_MILLIS = 1_200;
    private static final int SPREAD_MILLIS = 1_300;
    private static final long LIMIT_SECONDS = 90;

    @TempDir
    private Path temporary;

    /** What a window said, in its own time. */
    private static final class Said {
        private final List<Long> typed = new ArrayList<>();
        private long last;

        synchronized void line(String line) {
            String[] words = line.split(" ");
            last = Long.parseLong(words[words.length - 1]);
            if (words[0].equals("typed")) {
                typed.add(last);
            }
        }

        /** How many characters were on screen so long before the last word. */
        synchronized int typedBefore(Duration age) {
            return (int)
                    typed.stream().filter(at -> at <= last - age.toMillis()).count();
        }

        /** How old the first character is that was not kept. */
        synchronized long lostMillis(int kept) {
            return kept < typed.size() ? last - typed.get(kept) : 0;
        }
    }

    @Test
    void ofWhatWasTypedAtMostASecondIsLostAndTheRestIsShownAtTheNextStart() throws Exception {
        int rounds = Integer.getInteger("kill.rounds", 20);
        long seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.printf("killed window: %d rounds, -Dkill.seed=%d%n", rounds, seed);
        List<Long> lostMillis = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
            List<Future<Void>> all = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                Path home = temporary.resolve("home-" + lane);
                Random random = new Random(seed + lane);
                int share = rounds / LANES + (lane < rounds % LANES ? 1 : 0);
                all.add(lanes.submit(() -> {
                    offline(home);
                    String kept = "";
                    for (int round = 0; round < share; round++) {
                        kept = round(home, random, round, kept, lostMillis);
                    }
                    return null;
                }));
            }
            for (Future<Void> each : all) {
                each.get();
            }
        }
        assertThat(lostMillis).hasSize(rounds);
        List<Long> sorted = lostMillis.stream().sorted().toList();
        System.out.printf(
                "killed window: %d kills, 0 drafts damaged; oldest typing lost: median %d ms, worst %d ms%n",
                rounds, sorted.get(rounds / 2), sorted.getLast());
    }

    /** Runs go nowhere, so that no engine starts: it is not what is killed here. */
    private static void offline(Path home) throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        Files.writeString(config.resolve("settings.json"), """
                {"endpoint.custom.baseUrl": "http://127.0.0.1:9/v1", "endpoint.custom.model": "none",
                 "endpoint.selected": "custom"}
                """);
    }

    /** @return what the draft has afterwards */
    private static String round(Path home, Random random, int round, String before, List<Long> lostMillis)
            throws Exception {
        long letters = random.nextLong();
        int millis = SOONEST_MILLIS + random.nextInt(SPREAD_MILLIS);
        Process window = start(home, letters);
        List<Long> typed = Collections.synchronizedList(new ArrayList<>());
        try (BufferedReader lines = window.inputReader(StandardCharsets.UTF_8)) {
            String base = base(within(() -> first(lines, "base ")));
            if (round > 0) {
                assertThat(base).as("shown after the kill").isEqualTo(before);
            }
            Said said = new Said();
            said.line(within(() -> first(lines, "typed ")));
            Thread.startVirtualThread(() -> follow(lines, said));
            assertThat(window.waitFor(millis, TimeUnit.MILLISECONDS))
                    .as("it ended by itself")
                    .isFalse();
            window.destroyForcibly().waitFor();
            String draft = draft(home);
            int kept = draft.length() - base.length();
            assertThat(draft).isEqualTo(base + TypingWindow.typedBy(letters, Math.max(0, kept)));
            assertThat(kept)
                    .as("characters kept, of those typed a second before")
                    .isGreaterThanOrEqualTo(said.typedBefore(MOST_LOST));
            lostMillis.add(said.lostMillis(kept));
            return draft;
        } finally {
            window.destroyForcibly();
        }
    }

    private static String first(BufferedReader lines, String start) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith(start)) {
            line = lines.readLine();
        }
        return Objects.requireNonNull(line, "it ended without " + start);
    }

    private static void follow(BufferedReader lines, Said said) {
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.line(line);
            }
        } catch (IOException | NumberFormatException killed) {
            // In mid-line, perhaps; what was read before is what was said.
        }
    }

    private static String base(String line) {
        return new String(Base64.getDecoder().decode(line.substring("base ".length())), StandardCharsets.UTF_8);
    }

    private static String within(Callable<String> reading) throws Exception {
        try (ExecutorService reader = Executors.newVirtualThreadPerTaskExecutor()) {
            return reader.submit(reading).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static String draft(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home.resolve("data").resolve("drafts"))) {
            List<Path> drafts =
                    files.filter(each -> each.toString().endsWith(".json")).toList();
            assertThat(drafts).as("one draft, none set aside").hasSize(1);
            return new JsonMapper()
                    .readTree(Files.readAllBytes(drafts.getFirst()))
                    .path("prefix")
                    .asString();
        }
    }

    private static Process start(Path home, long letters) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-D" + AppFolders.HOME_PROPERTY + "=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                TypingWindow.class.getName(),
                String.valueOf(letters));
        return command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
