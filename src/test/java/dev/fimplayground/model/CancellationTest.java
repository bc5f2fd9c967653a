package dev.fimplayground.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CancellationTest {
    private final Cancellation cancellation = new Cancellation();
    private final AtomicInteger told = new AtomicInteger();

    @Test
    void listenersAreToldOnce() {
        try (Cancellation.Registration open = cancellation.onCancel(told::incrementAndGet)) {
            cancellation.cancel();
            cancellation.cancel();
        }
        assertThat(told).hasValue(1);
        assertThat(cancellation.isCancelled()).isTrue();
    }

    @Test
    void whoAsksTooLateIsToldAtOnce() {
        cancellation.cancel();
        cancellation.onCancel(told::incrementAndGet).close();
        assertThat(told).hasValue(1);
    }

    @Test
    void aClosedRegistrationIsNotTold() {
        cancellation.onCancel(told::incrementAndGet).close();
        cancellation.cancel();
        assertThat(told).hasValue(0);
    }
}
