package dev.fimplayground.engine.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.fimplayground.engine.generation.Generation.End;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ModelTextGeneratorTest {
    private final ScriptedModel model = new ScriptedModel("hello world", 40);
    private final ModelTextGenerator generator = generator(model);
    private final StringBuilder text = new StringBuilder();
    private final List<GeneratedToken> told = new ArrayList<>();

    private static ModelTextGenerator generator(LanguageModel model) {
        BitSet ends = new BitSet();
        ends.set(ScriptedModel.END);
        return new ModelTextGenerator("scripted", new AsciiTokenizer(), model, ends);
    }

    private static GenerationRequest request(String prompt, int maxTokens, OptionalInt logprobs, String... stop) {
        return new GenerationRequest(prompt, maxTokens, 0, 1, 0, OptionalLong.empty(), List.of(stop), logprobs);
    }

    private Generation generate(String prompt, int maxTokens, String... stop) throws Exception {
        text.setLength(0);
        return generator.generate(
                request(prompt, maxTokens, OptionalInt.of(2), stop),
                (more, tokens) -> {
                    text.append(more);
                    told.addAll(tokens);
                },
                () -> false);
    }

    @Test
    void endOfTextStopsAndIsNotCounted() throws Exception {
        assertThat(generate("say>", 100)).isEqualTo(new Generation(End.STOP, 4, 11, 0));
        assertThat(text).hasToString("hello world");
        assertThat(told).hasSize(11);
    }

    @Test
    void maxTokensCutsTheText() throws Exception {
        assertThat(generate("say>", 5)).isEqualTo(new Generation(End.LENGTH, 4, 5, 0));
        assertThat(text).hasToString("hello");
    }

    @Test
    void fullContextCutsTheText() throws Exception {
        assertThat(generate("x".repeat(36) + ">", 100)).isEqualTo(new Generation(End.LENGTH, 37, 3, 0));
        assertThat(text).hasToString("hel");
    }

    @Test
    void promptThatFillsTheContextIsRefusedWithBothNumbers() throws Exception {
        assertThat(generate("x".repeat(38) + ">", 100).completionTokens()).isEqualTo(1);
        assertThatThrownBy(() -> generate("x".repeat(39) + ">", 100))
                .isInstanceOfSatisfying(ContextOverflowException.class, overflow -> {
                    assertThat(overflow.promptTokens()).isEqualTo(40);
                    assertThat(overflow.contextLength()).isEqualTo(40);
                });
    }

    @Test
    void aPromptThatIsTooLongAtSightIsRefusedUncounted() {
        assertThatThrownBy(() -> generate("x".repeat(10_000_000), 1))
                .isInstanceOfSatisfying(ContextOverflowException.class, overflow -> {
                    assertThat(overflow.counted()).isFalse();
                    assertThat(overflow.promptTokens()).isEqualTo(10_000_000);
                });
    }

    @Test
    void aStopTokenEndsTheTextBeforeItAndIsNotCounted() throws Exception {
        GenerationRequest request = new GenerationRequest(
                "say>", 100, 0, 1, 0, OptionalLong.empty(), List.of(), Set.of((int) 'w', 9), OptionalInt.empty());

        Generation generation = generator.generate(request, (more, _) -> text.append(more), () -> false);

        assertThat(generation).isEqualTo(new Generation(End.STOP, 4, 6, 0));
        assertThat(text).hasToString("hello ");
    }

    @Test
    void anUnusedTokenIsNeverDrawn() throws Exception {
        ModelTextGenerator wishful = generator(new ScriptedModel("a" + (char) AsciiTokenizer.UNUSED, 40));

        wishful.generate(request("say>", 2, OptionalInt.empty()), (more, _) -> text.append(more), () -> false);

        assertThat(text.toString()).hasSize(2).startsWith("a").doesNotContain("\u007f");
    }

    @Test
    void stopStringEndsTheTextBeforeIt() throws Exception {
        assertThat(generate("say>", 100, "zzz", "o wo")).isEqualTo(new Generation(End.STOP, 4, 8, 0));
        assertThat(text).hasToString("hell");
        assertThat(told).extracting(GeneratedToken::text).containsExactly("h", "e", "l", "l");
    }

    @Test
    void logProbabilitiesAreTheModelsOwnControlTokensIncluded() throws Exception {
        generate("say>", 1);
        double rest = Math.log(Math.exp(20) + Math.exp(10) + 128);
        GeneratedToken first = told.getFirst();
        assertThat(first.text()).isEqualTo("h");
        assertThat(first.logProbability()).isEqualTo(10 - rest, within(1e-9));
        assertThat(first.top()).extracting(GeneratedToken.Alternative::text).containsExactly("<129>", "h");
    }

    @Test
    void commonBeginningIsNotReadAgainButTheLastTokenIs() throws Exception {
        generate("abcdef>", 3);
        int read = model.readTokens();
        assertThat(generate("abcdef>", 3).cachedTokens()).isEqualTo(6);
        assertThat(text).hasToString("hel");
        assertThat(model.readTokens() - read).isEqualTo(3);
        assertThat(generate("abcxyz>", 3).cachedTokens()).isEqualTo(3);
        assertThat(generate("zzz>", 3).cachedTokens()).isZero();
    }

    @Test
    void cancellationKeepsTheTextThatCame() throws Exception {
        Generation generation = generator.generate(
                request("say>", 100, OptionalInt.empty()),
                (more, tokens) -> text.append(more),
                () -> text.length() == 4);
        assertThat(generation).isEqualTo(new Generation(End.CANCELLED, 4, 4, 0));
        assertThat(text).hasToString("hell");
        assertThat(generate("say>", 100).end()).isEqualTo(End.STOP);
    }

    @Test
    void waitingCallerThatIsCancelledLeavesTheQueue() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<Generation> first = generateInBackground("one>", () -> {
            running.countDown();
            await(goOn);
            return false;
        });
        running.await();
        AtomicBoolean cancelled = new AtomicBoolean();
        CountDownLatch queued = new CountDownLatch(1);
        CompletableFuture<Generation> second = generateInBackground("two>", () -> {
            queued.countDown();
            return cancelled.get();
        });
        CompletableFuture<Generation> third = generateInBackground("three>", () -> false);
        queued.await();
        cancelled.set(true);
        assertThat(second.get(2, TimeUnit.SECONDS).end()).isEqualTo(End.CANCELLED);
        goOn.countDown();
        assertThat(first.get(5, TimeUnit.SECONDS).end()).isEqualTo(End.STOP);
        assertThat(third.get(5, TimeUnit.SECONDS).end()).isEqualTo(End.STOP);
    }

    @Test
    void failedOutputLetsTheNextCallerIn() throws Exception {
        assertThatThrownBy(() -> generator.generate(
                        request("say>", 10, OptionalInt.empty()),
                        (more, tokens) -> {
                            throw new IllegalStateException("gone");
                        },
                        () -> false))
                .hasMessage("gone");
        assertThat(generate("say>", 100).end()).isEqualTo(End.STOP);
        assertThat(text).hasToString("hello world");
    }

    private CompletableFuture<Generation> generateInBackground(String prompt, BooleanSupplier cancelled) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return generator.generate(
                                request(prompt, 100, OptionalInt.empty()), (more, tokens) -> {}, cancelled);
                    } catch (ContextOverflowException impossible) {
                        throw new IllegalStateException(impossible);
                    }
                },
                Thread::startVirtualThread);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
