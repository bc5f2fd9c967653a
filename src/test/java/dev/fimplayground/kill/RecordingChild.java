package dev.fimplayground.kill;

import dev.fimplayground.history.sqlite.SqliteHistory;
import dev.fimplayground.model.ChunkTimes;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.RunOutcome;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.RunStart;
import dev.fimplayground.model.RunStatus;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.model.Timings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Records runs until it is killed: many short ones, of which it claims the end, and one long one, of which it claims how
 * long its text is. Arguments: the database, a seed.
 */
final class RecordingChild {
    /** Claim: a run's id and the length of its text; it is on the disk. */
    static final String FINISHED = "finished";
    /** Claim: a run's id and the length of its text; nothing is said of the disk. */
    static final String STREAMED = "streamed";
    /** Claim: the machine held this process up for so many milliseconds. */
    static final String HELD_UP = "held-up";

    private final SqliteHistory history;
    private final Random random;

    private RecordingChild(SqliteHistory history, long seed) {
        this.history = history;
        this.random = new Random(seed);
    }

    public static void main(String[] arguments) throws Exception {
        Claims.awaitBegin();
        SqliteHistory history = new SqliteHistory(Path.of(arguments[0]));
        RecordingChild child = new RecordingChild(history, Long.parseLong(arguments[1]));
        history.open();
        Claims.begun();
        Thread.ofPlatform().start(RecordingChild::watchTheMachine);
        Thread.ofPlatform().start(child::streamForEver);
        child.recordForEver();
    }

    /** The text of a run, known by its id and length, for whoever has to check it. */
    static String text(UUID id, int length) {
        Random letters = new Random(id.getMostSignificantBits());
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            text.append(letters.nextInt(8) == 0 ? '算' : (char) ('a' + letters.nextInt(26)));
        }
        return text.toString();
    }

    private void recordForEver() {
        while (true) {
            RunStart start = start();
            history.begin(start, () -> outcome(RunStatus.RUNNING, ""));
            int length = random.nextInt(5_000);
            if (history.end(start.id(), outcome(RunStatus.FINISHED, text(start.id(), length)))
                    .join()) {
                Claims.claim(FINISHED, start.id(), length);
            }
        }
    }

    private void streamForEver() {
        RunStart start = start();
        long begun = System.nanoTime();
        String all = text(start.id(), 200_000);
        history.begin(start, () -> outcome(RunStatus.RUNNING, all.substring(0, length(begun))));
        while (true) {
            pause(20);
            Claims.claim(STREAMED, start.id(), length(begun));
        }
    }

    /** Ten characters a millisecond. */
    private static int length(long begun) {
        return (int) Math.min(200_000, (System.nanoTime() - begun) / 100_000);
    }

    private static void watchTheMachine() {
        long worst = 0;
        while (true) {
            long before = System.nanoTime();
            pause(10);
            long late = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before) - 10;
            if (late > worst) {
                worst = late;
                Claims.claim(HELD_UP, worst);
            }
        }
    }

    private static void pause(int millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private RunStart start() {
        RunRequest request = new RunRequest(
                Endpoint.BUILT_IN,
                "tiny-fim",
                FimTemplate.QWEN,
                new FimPrompt("def f(" + random.nextInt(1_000) + "):\n", "\n"),
                SamplingParameters.DEFAULTS,
                true,
                OptionalInt.empty());
        UUID id = new UUID(random.nextLong(), random.nextLong());
        return new RunStart(id, Instant.now(), request, "test", Optional.empty());
    }

    private static RunOutcome outcome(RunStatus status, String text) {
        CompletionResult result = new CompletionResult(
                text,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new Timings(Optional.empty(), Duration.ZERO));
        return new RunOutcome(status, result, Optional.empty(), ChunkTimes.NONE);
    }
}
