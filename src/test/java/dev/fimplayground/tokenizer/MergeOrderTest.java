package dev.fimplayground.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MergeOrderTest {

    @Test
    void eachTokenIsMadeOfTheTwoThatLowerRanksLeave() {
        assertThat(MergeOrder.of(List.of("a", "b", "c", "ab", "bc", "abc"))).containsExactly("a b", "b c", "ab c");
    }

    @Test
    void aTokenThatNoPairMakesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MergeOrder.of(List.of("a", "b", "c", "abc")))
                .withMessageContaining("\"abc\"");
    }
}
