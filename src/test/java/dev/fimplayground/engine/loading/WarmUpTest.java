package dev.fimplayground.engine.loading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.engine.generation.Generation;
import dev.fimplayground.engine.generation.GenerationOutput;
import dev.fimplayground.engine.generation.GenerationRequest;
import dev.fimplayground.engine.generation.TextGenerator;
import dev.fimplayground.tokenizer.Tokenizer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    @Test
    void aRequestThatComesEndsTheRoundAndAllThatWouldFollow() {
        AtomicBoolean wanted = new AtomicBoolean();
        Rounds rounds = new Rounds(wanted);

        new WarmUp(rounds, wanted::get).run();

        assertThat(rounds.begun).isEqualTo(1);
        assertThat(rounds.cancelled).isTrue();
    }

    @Test
    void withoutOneThereAreSeveralRounds() {
        Rounds rounds = new Rounds(new AtomicBoolean());

        new WarmUp(rounds, () -> false).run();

        assertThat(rounds.begun).isGreaterThan(1);
        assertThat(rounds.cancelled).isFalse();
    }

    /** A request comes in the middle of each round. */
    private static final class Rounds implements TextGenerator {
        private final AtomicBoolean request;
        private int begun;
        private boolean cancelled;

        Rounds(AtomicBoolean request) {
            this.request = request;
        }

        @Override
        public String modelName() {
            return "rounds";
        }

        @Override
        public int contextLength() {
            return 1000;
        }

        @Override
        public Tokenizer tokenizer() {
            throw new UnsupportedOperationException("nothing is tokenized here");
        }

        @Override
        public Generation generate(GenerationRequest asked, GenerationOutput output, BooleanSupplier isCancelled) {
            begun++;
            request.set(true);
            cancelled = isCancelled.getAsBoolean();
            return new Generation(Generation.End.LENGTH, 1, 1, 0);
        }
    }
}
