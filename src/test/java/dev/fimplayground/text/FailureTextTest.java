package dev.fimplayground.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.model.CompletionFailure.BrokenAnswer;
import dev.fimplayground.model.CompletionFailure.InvalidRequest;
import dev.fimplayground.model.CompletionFailure.ServerRefusal;
import dev.fimplayground.model.FailureReason;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureTextTest {

    @ParameterizedTest
    @EnumSource
    void everyReasonHasASentenceAndANextStep(FailureReason reason) {
        FailureText text = FailureText.of(new InvalidRequest(reason, "what it's {about}"));

        assertThat(text.sentence()).isNotBlank().doesNotContain("{0}", "''");
        assertThat(text.next()).endsWith(".").doesNotContain("{0}", "''");
        assertThat(text.details()).isEqualTo("Kind: " + reason + "\nDetail: what it's {about}");
    }

    @Test
    void detailsOfARefusalNameEverythingThatSupportAsksFor() {
        FailureText text = FailureText.of(new ServerRefusal(
                FailureReason.RATE_LIMIT,
                429,
                Optional.of("limit_requests"),
                "You exceeded your quota",
                Optional.of("req-1"),
                Optional.of(Duration.ofSeconds(7))));

        assertThat(text.details()).isEqualTo("""
                        Kind: RATE_LIMIT
                        HTTP status: 429
                        Code: limit_requests
                        Server's message: You exceeded your quota
                        Request id: req-1
                        Wait asked for: 7 s""");
    }

    @Test
    void detailsLeaveOutWhatIsNotThere() {
        FailureText text = FailureText.of(new BrokenAnswer(FailureReason.EMPTY_BODY, "", Optional.empty()));

        assertThat(text.details()).isEqualTo("Kind: EMPTY_BODY");
        assertThat(text.sentence()).isEqualTo("The server answered with nothing.");
    }

    @Test
    void theVariableOfAMissingKeyIsNamed() {
        FailureText text = FailureText.of(new InvalidRequest(FailureReason.KEY_MISSING, "MY_KEY"));

        assertThat(text.sentence()).contains("MY_KEY");
        assertThat(text.next()).contains("MY_KEY");
    }

    @ParameterizedTest
    @EnumSource
    void aSentenceWithoutAnythingToQuoteEndsAsASentence(FailureReason reason) {
        String sentence =
                FailureText.of(new InvalidRequest(reason, " ")).sentence().strip();

        assertThat(sentence).doesNotEndWith(":");
    }

    @Test
    void aServerThatFailedWithoutAWordIsToldInAWholeSentence() {
        FailureText text = FailureText.of(new ServerRefusal(
                FailureReason.SERVER_ERROR, 500, Optional.empty(), "", Optional.empty(), Optional.empty()));

        assertThat(text.sentence()).isEqualTo("The server failed.");
    }
}
