package dev.fimplayground.engine.process;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.text.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One child from its start to its end. Safe for use by many threads at once. */
final class EngineProcess {
    private static final int OUT_OF_MEMORY = 3;
    private static final Duration TO_END_BY_ITSELF = Duration.ofSeconds(2);

    private final Process process;
    private final Duration patience;
    private final LastWords lastWords;
    private final CompletableFuture<Optional<Handshake>> handshake = new CompletableFuture<>();

    private EngineProcess(Process process, Duration patience) {
        this.process = process;
        this.patience = patience;
        this.lastWords = new LastWords(process.getErrorStream());
        Thread.ofPlatform().daemon().name("engine-handshake").start(this::readHandshake);
    }

    /** @throws EngineException if there is no Java to start it with */
    static EngineProcess start(EngineLaunch launch, ChildSettings settings) throws EngineException {
        Process process;
        try {
            process = launch.command(settings.modelFile()).start();
        } catch (IOException impossible) {
            throw new EngineException(Texts.format("engine.noJava", launch.java()), impossible);
        }
        tell(process, settings);
        return new EngineProcess(process, launch.patience());
    }

    /** Leaves standard input open: while it is, the child knows that we live. */
    private static void tell(Process process, ChildSettings settings) {
        try {
            OutputStream input = process.getOutputStream();
            input.write((settings.toLine() + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
        } catch (IOException alreadyGone) {
            // Its end is noticed, and explained, where the handshake is awaited.
        }
    }

    private void readHandshake() {
        try {
            String line = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            handshake.complete(Optional.ofNullable(line).flatMap(Handshake::of));
        } catch (IOException gone) {
            handshake.complete(Optional.empty());
        }
    }

    /**
     * Waits until the child is ready.
     *
     * @throws EngineException if it refuses, dies or takes too long; one plain sentence. It has ended then
     * @throws InterruptedException if the waiting is interrupted; the child goes on
     */
    Handshake.Listening awaitListening() throws EngineException, InterruptedException {
        Optional<Handshake> said;
        try {
            said = handshake.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            end();
            throw new EngineException(Texts.format("engine.slowStart", patience.toSeconds()), slow);
        } catch (ExecutionException defect) {
            throw new IllegalStateException(defect);
        }
        return switch (said.orElse(null)) {
            case Handshake.Listening listening -> listening;
            case Handshake.Refusal refusal -> {
                end();
                throw new EngineException(refusal.sentence());
            }
            case null -> {
                end();
                throw new EngineException(explain("engine.endedEarly"));
            }
        };
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** Runs {@code action} on a background thread when the child has ended, however it came to that. */
    void onEnd(Runnable action) {
        process.onExit().thenRunAsync(action, Thread::startVirtualThread);
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** Why it ended by itself, as one plain sentence and its last words. */
    String explainEnd() {
        return explain("engine.crashed");
    }

    private String explain(String key) {
        String words = lastWords.afterTheEnd();
        int status = process.exitValue();
        if (status == OUT_OF_MEMORY || words.contains("OutOfMemoryError") || words.contains("maximum heap")) {
            return Texts.get("engine.outOfMemory");
        }
        String quoted = words.isEmpty() ? "" : Texts.format("engine.lastWords", words);
        return Texts.format(key, status, quoted);
    }

    /** Ends the child and waits until it is gone, also when the calling thread is interrupted. */
    void end() {
        process.destroy();
        boolean interrupted = false;
        while (process.isAlive()) {
            try {
                if (!process.waitFor(TO_END_BY_ITSELF.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException asked) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
