package dev.fimplayground.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MergeOrderTest {

    @Test
    void eachTokenIsMadeOfTheTwoThatLowerRanksLeave() {
        Merges merges = merges("a", "b", "c", "ab", "bc", "abc");
        assertThat(merges.rank(0, 1)).isZero();
        assertThat(merges.rank(1, 2)).isEqualTo(1);
        assertThat(merges.rank(3, 2)).isEqualTo(2);
        assertThat(merges.rank(0, 4)).isEqualTo(Merges.NONE);
        assertThat(merges.result(2)).isEqualTo(5);
    }

    @Test
    void aTokenThatNoPairMakesIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> merges("a", "b", "c", "abc"))
                .withMessageContaining("\"abc\"");
    }

    private static Merges merges(String... ranked) {
        TokenTable.Builder tokens = new TokenTable.Builder();
        for (String token : ranked) {
            tokens.add(token.getBytes(StandardCharsets.US_ASCII), Vocabulary.Kind.NORMAL);
        }
        return MergeOrder.of(tokens.build(), ranked.length);
    }
}
