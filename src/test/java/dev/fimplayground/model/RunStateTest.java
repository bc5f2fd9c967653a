package dev.fimplayground.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunStateTest {
    private static final Set<RunState> ENDINGS = EnumSet.of(RunState.FINISHED, RunState.CANCELLED, RunState.FAILED);

    @ParameterizedTest
    @EnumSource(
            value = RunState.class,
            names = {"FINISHED", "CANCELLED", "FAILED"})
    void aRunMayEndWithoutHavingStreamed(RunState ending) {
        assertThat(RunState.WAITING.to(ending)).isEqualTo(ending);
        assertThat(RunState.STREAMING.to(ending)).isEqualTo(ending);
        assertThat(ending.to(RunState.WAITING)).isEqualTo(RunState.WAITING);
    }

    @ParameterizedTest
    @EnumSource
    void onlyAnEndedRunIsForgotten(RunState state) {
        if (ENDINGS.contains(state)) {
            assertThat(state.to(RunState.IDLE)).isEqualTo(RunState.IDLE);
        } else {
            assertThatIllegalStateException().isThrownBy(() -> state.to(RunState.IDLE));
        }
    }

    @Test
    void anEndedRunDoesNotEndAgain() {
        for (RunState ending : ENDINGS) {
            for (RunState again : ENDINGS) {
                assertThatIllegalStateException().isThrownBy(() -> ending.to(again));
            }
        }
    }

    @Test
    void nothingStreamsBeforeItWasSent() {
        assertThatIllegalStateException().isThrownBy(() -> RunState.IDLE.to(RunState.STREAMING));
        assertThatIllegalStateException().isThrownBy(() -> RunState.FINISHED.to(RunState.STREAMING));
        assertThatIllegalStateException().isThrownBy(() -> RunState.STREAMING.to(RunState.WAITING));
    }
}
