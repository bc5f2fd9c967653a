package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.model.FimFamily;
import dev.fimplayground.viewmodel.RawPiece.Kind;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RawPieceTest {
    @Test
    void tokensAndSignsAreTakenOutOfTheTextWithoutAGap() {
        assertThat(RawPiece.split("a⟨CR⟩\nb<|fim_pad|>⟨U+200B⟩ if (a <b|| c> d)"))
                .containsExactly(
                        new RawPiece("a", Kind.TEXT),
                        new RawPiece("⟨CR⟩", Kind.SIGN),
                        new RawPiece("\nb", Kind.TEXT),
                        new RawPiece("<|fim_pad|>", Kind.TOKEN),
                        new RawPiece("⟨U+200B⟩", Kind.SIGN),
                        new RawPiece(" if (a <b|| c> d)", Kind.TEXT));
    }

    @ParameterizedTest
    @EnumSource(FimFamily.class)
    void theTokensOfEveryFamilyAreKnown(FimFamily family) {
        String text = String.join("x", family.template().controlTokens());
        assertThat(RawPiece.split(text).stream()
                        .filter(piece -> piece.kind() == Kind.TOKEN)
                        .map(RawPiece::text))
                .containsExactlyElementsOf(family.template().controlTokens());
    }

    @ParameterizedTest
    @CsvSource({"abc,3", "abc<|fim_,3", "a<|x|>,1", "a<|x|><,6", "'a<\nb',4", "[PRE,0"})
    void whatMayBecomeATokenIsFoundAtTheEnd(String text, int start) {
        assertThat(RawPiece.unfinished(text)).isEqualTo(start);
    }

    @Test
    void everyControlCharacterHasAName() {
        String all = IntStream.rangeClosed(0, 0x7f)
                .filter(c -> c < ' ' || c == 0x7f)
                .filter(c -> c != '\n' && c != '\t')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        String shown = new RawSigns().next(all);
        assertThat(RawPiece.split(shown)).hasSize(31).allMatch(piece -> piece.kind() == Kind.SIGN);
        assertThat(new RawSigns().next("\r\u001b\u0000\u007f")).isEqualTo("⟨CR⟩⟨ESC⟩⟨NUL⟩⟨DEL⟩");
    }
}
