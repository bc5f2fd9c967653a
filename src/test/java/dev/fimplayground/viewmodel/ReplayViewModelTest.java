package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.model.ChunkMeaning;
import dev.fimplayground.model.RecordedChunk;
import dev.fimplayground.model.WireBytes;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayViewModelTest {
    private static final long MILLISECOND = 1_000_000;

    private final ReplayViewModel replay = new ReplayViewModel();

    private static RecordedChunk chunk(long milliseconds, int keep, String appended) {
        return new RecordedChunk(
                milliseconds * MILLISECOND,
                WireBytes.NONE,
                new ChunkMeaning.Text(appended, Optional.empty(), Optional.empty()),
                keep,
                appended);
    }

    /** Begins at 100 ms, ends at 500 ms; the last chunk takes a letter back. */
    private static final List<RecordedChunk> CHUNKS =
            List.of(chunk(200, 0, "a"), chunk(210, 1, "b"), chunk(300, 2, "c"), chunk(400, 2, "d"));

    @BeforeEach
    void show() {
        replay.show(CHUNKS, 100 * MILLISECOND, 500 * MILLISECOND, false);
    }

    private long playheadMilliseconds() {
        return replay.playheadProperty().get() / MILLISECOND;
    }

    @Test
    void aRecordingIsShownToItsEndFirst() {
        assertThat(replay.text()).isEqualTo("abd");
        assertThat(replay.positionProperty().get()).isEqualTo(4);
        assertThat(playheadMilliseconds()).isEqualTo(500);
    }

    @Test
    void stepsAndJumpsGoBothWays() {
        replay.step(-1);
        assertThat(replay.text()).isEqualTo("abc");
        replay.seek(205 * MILLISECOND);
        assertThat(replay.text()).isEqualTo("a");
        replay.seek(0);
        assertThat(replay.text()).isEmpty();
        assertThat(playheadMilliseconds()).isEqualTo(100);
        replay.step(1);
        assertThat(playheadMilliseconds()).isEqualTo(200);
        replay.select(2);
        assertThat(replay.text()).isEqualTo("abc");
        replay.step(99);
        assertThat(replay.text()).isEqualTo("abd");
    }

    @Test
    void itPlaysAtTheRecordedPaceTimesTheSpeed() {
        replay.speedProperty().set(ReplaySpeed.DOUBLE);
        replay.play(0);
        assertThat(replay.positionProperty().get()).isZero();
        replay.tick(49 * MILLISECOND);
        assertThat(replay.text()).isEmpty();
        replay.tick(50 * MILLISECOND);
        assertThat(replay.text()).isEqualTo("a");
        replay.tick(100 * MILLISECOND);
        assertThat(replay.text()).isEqualTo("abc");
        replay.tick(150 * MILLISECOND);
        assertThat(replay.text()).isEqualTo("abd");
        assertThat(replay.playingProperty().get()).isFalse();
    }

    @Test
    void changingTheSpeedInMidPlayChangesOnlyWhatComes() {
        replay.play(0);
        replay.tick(100 * MILLISECOND);
        replay.speedProperty().set(ReplaySpeed.QUARTER);
        replay.tick(140 * MILLISECOND);
        assertThat(playheadMilliseconds()).isEqualTo(210);
        assertThat(replay.text()).isEqualTo("ab");
    }

    @Test
    void atFullSpeedNothingIsWaitedForAndNothingIsLeftOut() {
        replay.speedProperty().set(ReplaySpeed.MAXIMUM);
        replay.play(0);
        StringBuilder seen = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            replay.tick(i);
            seen.append(replay.text()).append(' ');
        }
        assertThat(seen).hasToString("a ab abc abd ");
        assertThat(replay.playingProperty().get()).isFalse();
    }

    @Test
    void playingGoesOnFromWhereItStandsAndFromTheStartAtTheEnd() {
        replay.select(1);
        replay.play(0);
        replay.tick(1);
        assertThat(replay.text()).isEqualTo("ab");
        replay.seek(500 * MILLISECOND);
        replay.pause();
        replay.play(0);
        assertThat(replay.text()).isEmpty();
    }

    @Test
    void aGrowingAnswerIsFollowedAtItsEndAndLeftAloneElsewhere() {
        replay.show(CHUNKS.subList(0, 2), 0, 210 * MILLISECOND, false);
        replay.show(CHUNKS.subList(0, 3), 0, 300 * MILLISECOND, true);
        assertThat(replay.text()).isEqualTo("abc");
        replay.select(0);
        replay.show(CHUNKS, 0, 400 * MILLISECOND, true);
        assertThat(replay.text()).isEqualTo("a");
        assertThat(replay.countProperty().get()).isEqualTo(4);
    }

    @Test
    void timesThatGoBackwardsInAHostileFileEndThePlaying() {
        replay.show(List.of(chunk(900, 0, "late"), chunk(1, 4, "!")), 0, 10 * MILLISECOND, false);
        replay.play(0);
        replay.tick(20 * MILLISECOND);
        assertThat(replay.playingProperty().get()).isFalse();
        assertThat(replay.text()).isEqualTo("late!");
    }
}
