package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.Timings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UsageViewModelTest {
    private final UsageViewModel usage = new UsageViewModel();

    @Test
    void anotherModelThanAskedIsNamedAndTheSameOneOrNoneIsNot() {
        usage.show(answerOf(Optional.of("tiny-fim")), "qwen-coder-turbo");
        assertThat(usage.answeredByProperty().get()).isEqualTo("tiny-fim");
        usage.show(answerOf(Optional.of("tiny-fim")), "tiny-fim");
        assertThat(usage.answeredByProperty().get()).isEmpty();
        usage.show(answerOf(Optional.empty()), "tiny-fim");
        assertThat(usage.answeredByProperty().get()).isEmpty();
    }

    @Test
    void whatWasShownIsShownAgainAsItWas() {
        usage.show(answerOf(Optional.of("other")), "asked");
        UsageWords words = usage.words();
        usage.clear();
        assertThat(usage.presentProperty().get()).isFalse();
        usage.show(words);
        assertThat(usage.presentProperty().get()).isTrue();
        assertThat(usage.answeredByProperty().get()).isEqualTo("other");
        assertThat(usage.durationProperty().get()).isEqualTo(words.duration());
    }

    private static CompletionResult answerOf(Optional<String> model) {
        return new CompletionResult(
                "text",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                model,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new Timings(Optional.empty(), Duration.ofSeconds(2)));
    }
}
