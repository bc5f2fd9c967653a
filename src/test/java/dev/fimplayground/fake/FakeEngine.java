package dev.fimplayground.fake;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.EngineState;
import dev.fimplayground.engine.LocalEngine;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An engine that is ready as soon as it is started, or cannot be started at all; nothing listens at its address. */
public final class FakeEngine implements LocalEngine {
    private final List<Consumer<EngineState>> listeners = new CopyOnWriteArrayList<>();
    private volatile EngineState state = new EngineState.Stopped();
    private final CountDownLatch never = new CountDownLatch(1);
    private final CountDownLatch givenUp = new CountDownLatch(1);
    private volatile @Nullable String refusal;
    private volatile boolean held;

    /** Stops the engine; from now on a start goes on until it is interrupted. */
    public void holdTheStart() {
        held = true;
        become(new EngineState.Stopped());
    }

    /** Waits until a held start was interrupted. */
    public void awaitGivenUpStart() {
        try {
            if (!givenUp.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("the start was not given up within 10 s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    public void refuseToStart(String why) {
        refusal = why;
    }

    public void become(EngineState next) {
        state = next;
        listeners.forEach(listener -> listener.accept(next));
    }

    @Override
    public Address start() throws EngineException, InterruptedException {
        if (held) {
            hold();
        }
        String why = refusal;
        if (why != null) {
            become(new EngineState.Failed(why));
            throw new EngineException(why);
        }
        if (!(state instanceof EngineState.Ready)) {
            become(new EngineState.Starting());
            become(new EngineState.Ready("tiny-fim", 3_248_640));
        }
        return new Address(URI.create("http://127.0.0.1:9/v1"), "engine-key");
    }

    private void hold() throws InterruptedException {
        become(new EngineState.Starting());
        try {
            never.await();
        } finally {
            givenUp.countDown();
        }
    }

    @Override
    public EngineState state() {
        return state;
    }

    @Override
    public void onState(Consumer<EngineState> listener) {
        listeners.add(listener);
        listener.accept(state);
    }

    @Override
    public void close() {}
}
