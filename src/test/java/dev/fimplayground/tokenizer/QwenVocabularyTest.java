package dev.fimplayground.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts and numbers in {@code qwen2-vectors.json} are those of llama.cpp's models/ggml-vocab-qwen2.gguf.inp and .out,
 * which were made with the tokenizer of the Transformers library.
 */
class QwenVocabularyTest {
    private static Tokenizer qwen;

    @BeforeAll
    static void load() {
        long start = System.nanoTime();
        qwen = QwenVocabulary.load();
        System.out.printf("Qwen's vocabulary was loaded in %d ms%n", (System.nanoTime() - start) / 1_000_000);
    }

    record Vector(String text, int[] ids) {}

    static Stream<Vector> vectors() throws IOException {
        try (InputStream json = QwenVocabularyTest.class.getResourceAsStream("/tokenizer/qwen2-vectors.json")) {
            return Stream.of(new JsonMapper().readValue(Objects.requireNonNull(json), Vector[].class));
        }
    }

    @Test
    void everyVectorIsThere() throws IOException {
        assertThat(vectors()).hasSize(43);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void theNumbersAreThoseOfTheModelsOwnTokenizer(Vector vector) {
        assertThat(qwen.encode(vector.text())).containsExactly(vector.ids());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void thePiecesJoinToTheText(Vector vector) {
        TokenizedText cut = TokenizedText.of(qwen, vector.text());
        assertThat(IntStream.range(0, cut.count()).mapToObj(cut::piece).toList())
                .hasSize(vector.ids().length)
                .satisfies(pieces -> assertThat(String.join("", pieces)).isEqualTo(vector.text()));
    }

    @ParameterizedTest
    @CsvSource({
        "<|endoftext|>, 151643",
        "<|im_start|>, 151644",
        "<|im_end|>, 151645",
        "<|fim_prefix|>, 151659",
        "<|fim_middle|>, 151660",
        "<|fim_suffix|>, 151661",
        "<|fim_pad|>, 151662",
        "<|repo_name|>, 151663",
        "<|file_sep|>, 151664"
    })
    void aControlTokenIsOneTokenWithItsDocumentedNumber(String name, int id) {
        assertThat(qwen.encode(name)).containsExactly(id);
        assertThat(qwen.isControl(id)).isTrue();
        assertThat(qwen.bytes(id)).isEqualTo(name.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anEmojiOfSeveralTokensIsOnePieceAndTheOthersAreEmpty() {
        TokenizedText cut = TokenizedText.of(qwen, " \ud83e\udd99.cpp");
        assertThat(IntStream.range(0, cut.count()).mapToObj(cut::piece))
                .containsExactly(" \ud83e\udd99", "", "", ".", "cpp");
    }

    @Test
    void aSurrogateWithoutPartnerKeepsThePiecesInStep() {
        String text = "a\ud83eb\ud83e\udd99c";
        TokenizedText cut = TokenizedText.of(qwen, text);
        assertThat(String.join(
                        "", IntStream.range(0, cut.count()).mapToObj(cut::piece).toList()))
                .isEqualTo(text);
        assertThat(cut.end(cut.count() - 1)).isEqualTo(text.length());
    }

    @Test
    void theFirstTokenAtAnOffsetIsFoundAlsoWhereEmptyPiecesFollow() {
        TokenizedText cut = TokenizedText.of(qwen, " \ud83e\udd99.cpp");
        assertThat(cut.firstAtOrAfter(0)).isZero();
        assertThat(cut.firstAtOrAfter(1)).isEqualTo(1);
        assertThat(cut.firstAtOrAfter(3)).isEqualTo(1);
        assertThat(cut.firstAtOrAfter(4)).isEqualTo(4);
        assertThat(cut.firstAtOrAfter(7)).isEqualTo(5).isEqualTo(cut.count());
    }
}
