package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fake.FakeEngine;
import dev.fimplayground.fake.NoCode;
import dev.fimplayground.fake.Pairs;
import dev.fimplayground.fake.ScriptedClient;
import dev.fimplayground.model.CompletionFailure.ConnectionFailure;
import dev.fimplayground.model.CompletionFailure.InvalidRequest;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.session.CompletionRunner;
import dev.fimplayground.session.ConnectionSource;
import org.junit.jupiter.api.Test;

/** A failure stays while what it speaks of stays, and no longer. */
class SettledFailuresTest {
    private final FakeEngine engine = new FakeEngine();
    private final PlaygroundViewModel playground = new PlaygroundViewModel(
            new CompletionRunner(new ScriptedClient(), new ConnectionSource(engine, _ -> null)),
            engine,
            Endpoint.BUILT_IN,
            new Pairs(),
            new NoCode(),
            Runnable::run,
            Runnable::run);
    private final FailureViewModel failure = playground.run().failure();

    @Test
    void anEmptyPromptIsSettledByTyping() {
        playground.start();
        assertShown();
        changeParameter();
        changeModel();
        assertShown();
        changePrompt();
        assertSettled();
    }

    @Test
    void aValueOutOfRangeIsSettledByAnotherValue() {
        playground.prefix().setText("x");
        changeParameterTo("9");
        playground.start();
        assertShown();
        changePrompt();
        changeModel();
        assertShown();
        changeParameterTo("1");
        assertSettled();
    }

    @Test
    void aServerThatIsNotReachedIsSettledByAnotherModelOrEndpoint() {
        failure.show(new ConnectionFailure(FailureReason.CONNECTION_REFUSED, "refused"));
        changePrompt();
        changeParameter();
        assertShown();
        changeModel();
        assertSettled();
        failure.show(new ConnectionFailure(FailureReason.CONNECTION_REFUSED, "refused"));
        playground.endpoint().selectedProperty().set(Endpoint.MODEL_STUDIO);
        assertSettled();
    }

    @Test
    void aPromptThatIsTooLongForTheServerIsSettledByAnEdit() {
        failure.show(new InvalidRequest(FailureReason.PROMPT_TOO_LONG, ""));
        changeModel();
        assertShown();
        changePrompt();
        assertSettled();
    }

    @Test
    void aDefectStaysUntilItIsDismissed() {
        failure.showDefect(new IllegalStateException("a defect"));
        changePrompt();
        changeParameter();
        changeModel();
        assertShown();
        failure.dismiss();
        assertSettled();
    }

    private void changePrompt() {
        playground.prefix().setText(playground.prefix().text() + "x");
    }

    private void changeParameter() {
        changeParameterTo("0.7");
    }

    private void changeParameterTo(String text) {
        playground
                .sampling()
                .parameter(SamplingParameter.TEMPERATURE)
                .textProperty()
                .set(text);
    }

    private void changeModel() {
        playground
                .endpoint()
                .modelProperty()
                .set(playground.endpoint().modelProperty().get() + "x");
    }

    private void assertShown() {
        assertThat(failure.shownProperty().get()).isTrue();
    }

    private void assertSettled() {
        assertThat(failure.shownProperty().get()).isFalse();
    }
}
