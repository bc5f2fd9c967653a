package dev.fimplayground.engine.process;

import dev.fimplayground.completion.ApiKey;
import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.EngineState;
import dev.fimplayground.engine.LocalEngine;
import dev.fimplayground.text.Texts;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one child process for many callers: started on demand, started again after it died, ended with this process.
 * Each child has a port and a key of its own.
 */
public final class SupervisedEngine implements LocalEngine {
    private static final Logger LOG = LoggerFactory.getLogger(SupervisedEngine.class);
    private static final int KEY_BYTES = 32;

    private final EngineLaunch launch;
    private final Optional<Path> modelFile;
    private final SecureRandom random = new SecureRandom();
    private final StateBroadcast states = new StateBroadcast();
    private @Nullable EngineRun current;
    private boolean closed;

    /** @param modelFile a GGUF file; empty for the built-in model */
    public SupervisedEngine(Optional<Path> modelFile) {
        this(EngineLaunch.likeThisProcess(), modelFile);
    }

    SupervisedEngine(EngineLaunch launch, Optional<Path> modelFile) {
        this.launch = launch;
        this.modelFile = modelFile.map(Path::toAbsolutePath);
    }

    @Override
    public Address start() throws EngineException, InterruptedException {
        return currentRun().await();
    }

    private synchronized EngineRun currentRun() throws EngineException {
        if (closed) {
            throw closedException();
        }
        if (current != null && current.hasDied()) {
            // Its end has not been told yet; this caller is quicker.
            died(current);
        }
        if (current == null) {
            EngineRun run = new EngineRun();
            current = run;
            states.change(new EngineState.Starting());
            Thread.ofVirtual().name("engine-start").start(() -> run(run));
        }
        return current;
    }

    private void run(EngineRun run) {
        try {
            ApiKey key = newKey();
            EngineProcess process = run.launch(launch, new ChildSettings(0, Optional.of(key), modelFile, false));
            Handshake.Listening listening = process.awaitListening();
            ready(run, listening, key);
            process.onEnd(() -> died(run));
        } catch (EngineException failure) {
            failed(run, failure);
        } catch (InterruptedException | RuntimeException defect) {
            LOG.error("The engine's start failed unexpectedly", defect);
            run.end();
            failed(run, new EngineException(String.valueOf(defect.getMessage()), defect));
        }
    }

    private ApiKey newKey() {
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        return new ApiKey(HexFormat.of().formatHex(bytes));
    }

    private synchronized void ready(EngineRun run, Handshake.Listening listening, ApiKey key) {
        if (current == run) {
            states.change(new EngineState.Ready(listening.model(), listening.modelBytes()));
            run.succeed(listening, key);
        } else {
            run.fail(closedException());
        }
    }

    private synchronized void failed(EngineRun run, EngineException failure) {
        if (current == run) {
            current = null;
            states.change(new EngineState.Failed(String.valueOf(failure.getMessage())));
            run.fail(failure);
        } else {
            run.fail(closedException());
        }
    }

    private static EngineException closedException() {
        return new EngineException(Texts.get("engine.closed"));
    }

    private synchronized void died(EngineRun run) {
        if (current == run) {
            current = null;
            states.change(new EngineState.Crashed(run.explainEnd()));
        }
    }

    @Override
    public EngineState state() {
        return states.state();
    }

    @Override
    public void onState(Consumer<EngineState> listener) {
        states.add(listener);
    }

    @Override
    public void close() {
        EngineRun toEnd;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            toEnd = current;
            current = null;
            states.change(new EngineState.Stopped());
        }
        if (toEnd != null) {
            toEnd.end();
        }
    }
}
