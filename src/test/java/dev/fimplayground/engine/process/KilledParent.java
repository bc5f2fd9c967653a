package dev.fimplayground.engine.process;

import dev.fimplayground.engine.EngineException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A process that starts the engine, says so, and waits to be killed. */
final class KilledParent {
    private KilledParent() {}

    public static void main(String[] arguments) throws EngineException, InterruptedException {
        SupervisedEngine engine = new SupervisedEngine(Optional.empty());
        System.out.println("ready " + engine.start().baseUrl());
        new CountDownLatch(1).await();
    }
}
