package dev.fimplayground.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fake.Letters;
import dev.fimplayground.model.Endpoint;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownVocabulariesTest {
    private static final Endpoint OWN =
            Endpoint.custom("own", URI.create("http://127.0.0.1:8080/v1"), Optional.empty(), List.of());

    private final AtomicInteger qwenReads = new AtomicInteger();
    private final ModelVocabulary tiny = ModelVocabulary.exact(new Letters(), OptionalInt.of(512));
    private final VocabularySource source = new KnownVocabularies(() -> tiny, () -> {
        qwenReads.incrementAndGet();
        return new Letters();
    });

    @Test
    void theBuiltInModelHasItsOwn() {
        assertThat(source.of(Endpoint.BUILT_IN, "tiny-fim")).isSameAs(tiny);
        assertThat(qwenReads).hasValue(0);
    }

    @Test
    void theHostedModelIsExactAndItsLimitKnown() {
        ModelVocabulary turbo = source.of(Endpoint.MODEL_STUDIO, " qwen-coder-turbo");
        assertThat(turbo.exact()).isTrue();
        assertThat(turbo.contextLimit()).hasValue(131_072);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"qwen2.5-coder-7b-instruct", "Qwen/Qwen2.5-Coder-1.5B", "qwen2.5-coder:7b", "qwen3-coder-plus"})
    void aQwenModelOnAnyServerIsExactAndItsLimitIsNotGuessed(String model) {
        assertThat(source.of(OWN, model).exact()).isTrue();
        assertThat(source.of(OWN, model).contextLimit()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deepseek-coder", "starcoder2-3b", "codestral-latest", "my-model", "", "qwen-7b"})
    void anyOtherModelIsEstimated(String model) {
        assertThat(source.of(OWN, model).exact()).isFalse();
        assertThat(source.of(OWN, model).controlTokens()).isEmpty();
    }

    @Test
    void aVocabularyIsReadOnce() {
        source.of(OWN, "qwen2.5-coder");
        source.of(OWN, "other");
        assertThat(qwenReads).hasValue(1);
    }
}
