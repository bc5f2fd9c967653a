package dev.fimplayground.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.engine.EngineState;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Hears every state, and waits for the next one. */
final class StateLog implements Consumer<EngineState> {
    private final BlockingQueue<EngineState> heard = new LinkedBlockingQueue<>();

    @Override
    public void accept(EngineState state) {
        heard.add(state);
    }

    /** The next state that was told, which must be of that kind. */
    <S extends EngineState> S next(Class<S> kind) throws InterruptedException {
        EngineState state = heard.poll(30, TimeUnit.SECONDS);
        assertThat(state).isInstanceOf(kind);
        return kind.cast(state);
    }
}
