package dev.fimplayground.engine.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.generation.ContextOverflowException;
import dev.fimplayground.engine.generation.GenerationRequest;
import dev.fimplayground.engine.gguf.GgufBytes;
import dev.fimplayground.engine.qwen2.SmallModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each unfit file gives one sentence that names what is wrong with it. */
class LocalModelFaultsTest {
    private static GgufBytes sound() {
        return new SmallModel().bytes();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "general.architecture",
                "qwen2.block_count",
                "qwen2.context_length",
                "qwen2.embedding_length",
                "qwen2.feed_forward_length",
                "qwen2.attention.head_count",
                "qwen2.attention.layer_norm_rms_epsilon",
                "tokenizer.ggml.model",
                "tokenizer.ggml.pre",
                "tokenizer.ggml.tokens",
                "tokenizer.ggml.token_type",
                "tokenizer.ggml.merges",
                "token_embd.weight",
                "output_norm.weight",
                "blk.0.attn_norm.weight",
                "blk.0.attn_q.weight",
                "blk.0.ffn_down.weight"
            })
    void whatIsMissingIsNamed(String key) {
        assertThatThrownBy(() -> LocalModel.of(sound().without(key).toByteArray(), "m"))
                .isInstanceOf(EngineException.class)
                .hasMessageMatching("The model m cannot be used: .*\\.")
                .hasMessageContaining(key.substring(key.lastIndexOf("ggml.") < 0 ? 0 : key.lastIndexOf('.') + 1)
                        .replace("general.", ""));
    }

    @ParameterizedTest
    @CsvSource({
        "qwen2.block_count, 0",
        "qwen2.block_count, 2000000000",
        "qwen2.context_length, 0",
        "qwen2.context_length, -1",
        "qwen2.embedding_length, 31",
        "qwen2.embedding_length, 64",
        "qwen2.feed_forward_length, 40",
        "qwen2.attention.head_count, 0",
        "qwen2.attention.head_count, 3",
        "qwen2.attention.head_count, 1048576",
        "qwen2.attention.head_count_kv, 0",
        "qwen2.attention.head_count_kv, 3",
        "qwen2.attention.key_length, 1",
        "qwen2.attention.value_length, 32",
        "qwen2.rope.dimension_count, 8",
        "qwen2.rope.freq_base, 0",
        "tokenizer.ggml.eos_token_id, 258"
    })
    void impossibleNumbersAreRefused(String key, int value) {
        assertRefused(sound().integer(key, value), "");
    }

    @Test
    void unsupportedArchitectureIsNamed() {
        assertRefused(sound().text("general.architecture", "llama"), "architecture is llama");
    }

    @Test
    void unsupportedTokenizersAreNamed() {
        assertRefused(sound().text("tokenizer.ggml.model", "llama"), "model is llama");
        assertRefused(sound().text("tokenizer.ggml.pre", "gpt-2"), "pre is gpt-2");
    }

    @Test
    void unsoundVocabulariesAreRefused() {
        assertRefused(sound().texts("tokenizer.ggml.merges", List.of("ab")), "not two tokens");
        assertRefused(sound().texts("tokenizer.ggml.merges", List.of("a b")), "a token that does not exist");
        assertRefused(sound().integers("tokenizer.ggml.token_type", List.of(1)), "258 tokens, but 1 token types");
        assertRefused(
                sound().texts("tokenizer.ggml.tokens", List.of("a")).integers("tokenizer.ggml.token_type", List.of(1)),
                "no token stands for the byte 0");
        assertRefused(
                sound().texts("tokenizer.ggml.tokens", List.of("\u4e2d"))
                        .integers("tokenizer.ggml.token_type", List.of(1)),
                "not written in the byte alphabet");
    }

    @Test
    void positionsScaledInAnotherWayAreRefused() {
        assertRefused(sound().text("qwen2.rope.scaling.type", "yarn"), "yarn");
    }

    @Test
    void wrongTensorShapesAreNamed() {
        assertRefused(sound().floats("blk.0.attn_q.weight", new float[64], 32, 2), "\"blk.0.attn_q.weight\"");
        assertRefused(sound().floats("output_norm.weight", new float[32], 32, 1), "instead of [32]");
    }

    @Test
    void tensorsThatWouldBeIgnoredAreRefused() {
        assertRefused(sound().floats("blk.0.attn_q_norm.weight", new float[32], 32), "attn_q_norm");
    }

    @Test
    void filesThatCannotBeReadAreNamed(@TempDir Path folder) throws Exception {
        Path text = Files.writeString(folder.resolve("notes.txt"), "not a model at all");
        assertThatThrownBy(() -> LocalModel.open(text))
                .isInstanceOf(EngineException.class)
                .hasMessage("The model notes.txt cannot be used: it is not a GGUF file.");
        assertThatThrownBy(() -> LocalModel.open(folder.resolve("absent.gguf")))
                .isInstanceOf(EngineException.class)
                .hasMessage("The model absent.gguf cannot be used: there is no such file.");
        assertThatThrownBy(() -> LocalModel.open(folder))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("cannot be read");
    }

    @Test
    void builtInModelCutOffIsRefused(@TempDir Path folder) throws Exception {
        byte[] whole = TestModels.builtIn();
        for (int length : new int[] {100, 5_000, 60_000, whole.length / 2, whole.length - 40}) {
            Path cut = Files.write(folder.resolve("cut.gguf"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> LocalModel.open(cut))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("cut off");
        }
    }

    @Test
    void damagedModelsAreRefusedOrGenerate() throws Exception {
        byte[] whole = sound().toByteArray();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int generated = 0;
        for (int round = 0; round < 1500; round++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(round % 2 == 0 ? 6000 : damaged.length)] ^= (byte) (1 << random.nextInt(8));
            try (LocalModel model = LocalModel.of(damaged, "m")) {
                generateFew(model);
                generated++;
            } catch (EngineException refused) {
                assertThat(refused).hasMessageStartingWith("The model m cannot be used: it");
            } catch (RuntimeException | Error other) {
                throw new AssertionError("seed " + seed + ", round " + round, other);
            }
        }
        assertThat(generated).isBetween(250, 1450);
    }

    @ParameterizedTest
    @ValueSource(strings = {"general.architecture", "tokenizer.ggml.pre"})
    void aLongTextInAFileIsToldCutShort(String key) {
        assertThatThrownBy(() ->
                        LocalModel.of(sound().text(key, "q".repeat(1 << 20)).toByteArray(), "m"))
                .isInstanceOf(EngineException.class)
                .message()
                .contains("qqq...")
                .hasSizeLessThan(300);
    }

    @Test
    void aStrangeTensorWithALongNameIsToldCutShort() {
        GgufBytes file = sound().floats("t".repeat(1 << 20), new float[32], 32);

        assertThatThrownBy(() -> LocalModel.of(file.toByteArray(), "m"))
                .isInstanceOf(EngineException.class)
                .message()
                .contains("ttt...")
                .hasSizeLessThan(300);
    }

    @Test
    void aLongNameOfTheModelIsCutShort() throws Exception {
        try (LocalModel model =
                LocalModel.of(sound().text("general.name", "n".repeat(1 << 20)).toByteArray(), "m")) {
            assertThat(model.generator().modelName()).startsWith("nnn").hasSizeLessThan(100);
        }
    }

    private static void generateFew(LocalModel model) throws Exception {
        try {
            model.generator()
                    .generate(
                            new GenerationRequest("ab", 2, 1, 0.9, 0, OptionalLong.of(1), List.of(), OptionalInt.of(2)),
                            (text, tokens) -> {},
                            () -> false);
        } catch (ContextOverflowException tinyContext) {
            assertThat(tinyContext.contextLength()).isLessThanOrEqualTo(2);
        } catch (IllegalStateException notNumbers) {
            assertThat(notNumbers).hasMessageContaining("the model is damaged");
        }
    }

    private static void assertRefused(GgufBytes file, String reason) {
        assertThatThrownBy(() -> LocalModel.of(file.toByteArray(), "m"))
                .isInstanceOf(EngineException.class)
                .hasMessageMatching("The model m cannot be used: it.*\\.")
                .hasMessageContaining(reason);
    }
}
