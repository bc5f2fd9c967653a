package dev.fimplayground.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.kill.ClassArchive;
import dev.fimplayground.kill.NumberedAnswers;
import dev.fimplayground.kill.Victim;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real window, killed at random moments while a robot types, answers stream and experiments are saved.
 * {@code -Dkill.rounds=100} kills more often than the usual 20 times; {@code -Dkill.seed=N} repeats moments and typing.
 */
class KilledWindowTest {
    private static final int LANES = 2;
    private static final int SOONEST_MILLIS = 50;
    private static final int SPREAD_MILLIS = 1_600;
    /** Then a new person begins: a line that grows without end makes the window slow. */
    private static final int ROUNDS_IN_A_HOME = 10;

    private final KillFigures figures = new KillFigures();

    @TempDir
    private Path temporary;

    @Test
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    void whateverTheMomentOfTheKillNoRunIsLostNoFileTornAndAtMostASecondOfTextIsMissing() throws Exception {
        int rounds = Integer.getInteger("kill.rounds", 20);
        long seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.printf("killed window: %d rounds, -Dkill.seed=%d%n", rounds, seed);
        ClassArchive archive = ClassArchive.in(temporary);
        try (NumberedAnswers answers = new NumberedAnswers();
                ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
            rehearse(archive, answers.baseUrl());
            List<Future<?>> all = new ArrayList<>();
            for (int lane = 0; lane < LANES; lane++) {
                int share = rounds / LANES + (lane < rounds % LANES ? 1 : 0);
                String name = "lane-" + lane;
                Random random = new Random(seed + lane);
                all.add(lanes.submit(() -> {
                    kill(share, name, archive, answers.baseUrl(), random);
                    return null;
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        System.out.println("killed window: " + figures);
        assertThat(figures.kills()).isEqualTo(rounds);
        assertThat(figures.runs()).as("runs kept before a kill").isGreaterThanOrEqualTo(rounds);
        assertThat(figures.saves()).as("experiments saved").isGreaterThanOrEqualTo(rounds);
        assertThat(figures.metUnsaved())
                .as("kills in mid-typing and mid-stream")
                .isTrue();
    }

    private void kill(int rounds, String lane, ClassArchive archive, String baseUrl, Random random) throws Exception {
        KilledHome home = new KilledHome(temporary.resolve(lane + "-0"), baseUrl, figures);
        for (int round = 0; round < rounds; round++) {
            if (round > 0 && round % ROUNDS_IN_A_HOME == 0) {
                home = new KilledHome(temporary.resolve(lane + "-" + round), baseUrl, figures);
            }
            long letters = random.nextLong();
            Duration life = Duration.ofMillis(SOONEST_MILLIS + random.nextInt(SPREAD_MILLIS));
            try (Victim window = start(home, letters, archive.using())) {
                home.check(window.run(life), letters, "%s, round %d, killed after %s".formatted(lane, round, life));
            }
        }
    }

    /** One life that ends as it should, for what the later ones need not load and check again. */
    private void rehearse(ClassArchive archive, String baseUrl) throws Exception {
        KilledHome home = new KilledHome(temporary.resolve("rehearsal"), baseUrl, figures);
        try (Victim window = start(home, 0, archive.writing())) {
            window.rehearse(Duration.ofMinutes(2));
        }
        assertThat(archive.isThere()).isTrue();
    }

    private Victim start(KilledHome home, long letters, List<String> archive) throws IOException {
        List<String> options = new ArrayList<>(archive);
        options.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw", "-Djava.io.tmpdir=" + temporary));
        // Fewer frames, for more kills in the same time.
        options.add("-Djavafx.animation.pulse=30");
        options.add("-D" + AppFolders.HOME_PROPERTY + "=" + home.folder());
        return Victim.start(
                KillableWindow.Start.class,
                temporary,
                options,
                List.of(home.experiment().toString(), String.valueOf(letters)));
    }
}
