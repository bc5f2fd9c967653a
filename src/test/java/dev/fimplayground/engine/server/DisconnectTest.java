package dev.fimplayground.engine.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class DisconnectTest {
    private static final String HANG = "{\"model\":\"scripted\",\"prompt\":\"hang\"}";
    private static final String HANG_STREAMING = "{\"model\":\"scripted\",\"prompt\":\"hang\",\"stream\":true}";
    private static final String COUNT = "{\"model\":\"scripted\",\"prompt\":\"count\",\"max_tokens\":1}";

    /** Far more than it takes, and far less than anything that would end the generation otherwise. */
    private static final long PATIENCE_MILLIS = 2000;

    @AutoClose
    private final ServerFixture fixture = new ServerFixture();

    @Test
    void aClientThatLeavesAStreamEndsItsGeneration() throws Exception {
        assertThat(millisToCancel(HANG_STREAMING)).isLessThan(PATIENCE_MILLIS);
    }

    @Test
    void aClientThatLeavesBeforeItsWholeAnswerEndsItsGeneration() throws Exception {
        assertThat(millisToCancel(HANG)).isLessThan(PATIENCE_MILLIS);
    }

    private long millisToCancel(String json) throws Exception {
        long left;
        try (RawClient client = new RawClient(fixture.port())) {
            client.post(json);
            awaitHanging();
            left = System.nanoTime();
        }
        return awaitCancellation(left);
    }

    @Test
    void aClientThatLeavesWhileItWaitsForItsTurnLeavesTheQueue() throws Exception {
        try (RawClient first = new RawClient(fixture.port())) {
            first.post(HANG);
            awaitHanging();
            long left;
            try (RawClient queued = new RawClient(fixture.port())) {
                queued.post(COUNT);
                awaitAsked(2);
                left = System.nanoTime();
            }
            assertThat(awaitCancellation(left)).isLessThan(PATIENCE_MILLIS);
        }
    }

    @Test
    void aClientThatVanishesWithAResetEndsItsGenerationToo() throws Exception {
        RawClient client = new RawClient(fixture.port());
        client.post(HANG_STREAMING);
        awaitHanging();
        long left = System.nanoTime();
        client.reset();

        assertThat(awaitCancellation(left)).isLessThan(PATIENCE_MILLIS);
    }

    @Test
    void theNextClientIsAnsweredAfterOneLeft() throws Exception {
        try (RawClient client = new RawClient(fixture.port())) {
            client.post(HANG);
            awaitHanging();
        }

        assertThat(fixture.complete(COUNT).statusCode()).isEqualTo(200);
    }

    @Test
    void aClientThatNeverReadsIsDroppedAndHoldsBoundedMemoryAndNobodysTurn() throws Exception {
        ServerLimits impatient =
                new ServerLimits(8, 4, 1 << 20, 4 << 20, Duration.ofMillis(300), Duration.ofMinutes(1));
        try (ServerFixture server = new ServerFixture(impatient);
                RawClient deaf = new RawClient(server.port(), 4096)) {
            deaf.post("{\"model\":\"scripted\",\"prompt\":\"count\",\"max_tokens\":99000,\"stream\":true}");

            assertThat(server.generator.cancelledAt.poll(10, TimeUnit.SECONDS)).isNotNull();
            // An event is some 180 bytes: the sockets' buffers and one megabyte of ours, not the 18 that were asked
            // for.
            assertThat(server.generator.delivered()).isBetween(1000, 60_000);
            assertThat(server.complete(COUNT).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aClientThatReadsSlowlyGetsEverything() throws Exception {
        try (RawClient slow = new RawClient(fixture.port(), 4096)) {
            slow.post(
                    "{\"model\":\"scripted\",\"prompt\":\"count\",\"max_tokens\":20000,\"stream\":true}",
                    "Connection: close\r\n");

            String all = slow.readToEnd();

            assertThat(all)
                    .contains("\"text\":\"w0 \"")
                    .contains("\"text\":\"w19999 \"")
                    .contains("data: [DONE]");
            assertThat(all.split("\"text\":\"w")).hasSize(20_001);
        }
    }

    private void awaitHanging() throws InterruptedException {
        assertThat(fixture.generator.hanging.await(5, TimeUnit.SECONDS)).isTrue();
    }

    private void awaitAsked(int requests) throws InterruptedException {
        for (int i = 0; i < requests; i++) {
            assertThat(fixture.generator.asked.poll(5, TimeUnit.SECONDS)).isNotNull();
        }
    }

    private long awaitCancellation(long left) throws InterruptedException {
        Long seen = fixture.generator.cancelledAt.poll(5, TimeUnit.SECONDS);
        assertThat(seen).isNotNull();
        return TimeUnit.NANOSECONDS.toMillis(seen - left);
    }
}
