package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fake.FakeEngine;
import dev.fimplayground.fake.NoCode;
import dev.fimplayground.fake.Pairs;
import dev.fimplayground.fake.ScriptedClient;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.session.CompletionRunner;
import dev.fimplayground.session.ConnectionSource;
import dev.fimplayground.snippet.Snippet;
import dev.fimplayground.snippet.SnippetLanguage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeTabViewModelTest {
    private final FakeEngine engine = new FakeEngine();
    private final PlaygroundViewModel playground = new PlaygroundViewModel(
            new CompletionRunner(new ScriptedClient(), new ConnectionSource(engine, _ -> null)),
            engine,
            Endpoint.BUILT_IN,
            new Pairs(),
            new NoCode(),
            Runnable::run,
            Runnable::run);
    private final Queue<Runnable> calculations = new ArrayDeque<>();
    private final CodeTabViewModel tab =
            new CodeTabViewModel(playground, Runnable::run, calculations::add, Runnable::run);

    @Test
    void nothingIsWorkedOutWhileNobodyLooks() {
        playground.prefix().setText("def f(x):");
        assertThat(calculations).isEmpty();
        tab.shownProperty().set(true);
        calculate();
        assertThat(drawn()).contains("def f(x):");
        tab.shownProperty().set(false);
        playground.prefix().setText("def g(x):");
        assertThat(calculations).isEmpty();
        tab.shownProperty().set(true);
        calculate();
        assertThat(drawn()).contains("def g(x):");
        tab.shownProperty().set(false);
        tab.shownProperty().set(true);
        assertThat(calculations).as("nothing changed").isEmpty();
    }

    @Test
    void manyEditsCostOneCalculationAtATime() {
        tab.shownProperty().set(true);
        for (int i = 0; i < 100; i++) {
            playground.prefix().setText("x" + i);
        }
        assertThat(calculations).hasSize(1);
        calculate();
        assertThat(drawn()).contains("x99");
    }

    @Test
    void everythingThatIsSentIsFollowed() {
        tab.shownProperty().set(true);
        playground.prefix().setText("P");
        calculate();
        playground.suffix().setText("S");
        calculate();
        assertThat(drawn()).contains("<|fim_prefix|>P<|fim_suffix|>S<|fim_middle|>");
        playground.sampling().parameter(SamplingParameter.SEED).sentProperty().set(true);
        playground.sampling().stop().typedProperty().set("\\n");
        playground.sampling().streamProperty().set(false);
        playground.endpoint().modelProperty().set("another");
        calculate();
        assertThat(drawn()).contains("\"seed\": 42", "\"stop\": [\"\\n\"]", "\"stream\": false", "\"another\"");
        tab.languageProperty().set(SnippetLanguage.NODE);
        calculate();
        assertThat(drawn()).startsWith("// Needs: npm install openai");
    }

    @Test
    void whatCannotBeSentIsSaidInThePlaceOfTheCode() {
        tab.shownProperty().set(true);
        playground.suffix().setText("return x");
        calculate();
        assertThat(tab.pictureProperty().get().message()).contains("suffix");
        assertThat(tab.pictureProperty().get().code()).isEmpty();
        playground.prefix().setText("def f(x):");
        playground
                .sampling()
                .parameter(SamplingParameter.TEMPERATURE)
                .textProperty()
                .set("9");
        calculate();
        assertThat(tab.pictureProperty().get().message()).contains("temperature");
        playground
                .sampling()
                .parameter(SamplingParameter.TEMPERATURE)
                .textProperty()
                .set("1");
        calculate();
        assertThat(tab.pictureProperty().get().message()).isEmpty();
    }

    @Test
    void codeThatIsTooLongToShowIsSaidToBeAndCanStillBeSaved(@TempDir Path folder) throws IOException {
        tab.shownProperty().set(true);
        playground.prefix().setText("x".repeat(CodePicture.MOST_SHOWN));
        calculate();
        assertThat(drawn()).isEmpty();
        assertThat(tab.pictureProperty().get().message()).contains("2,000");
        Path file = folder.resolve("complete.sh");
        tab.save(file);
        calculate();
        assertThat(Files.readString(file))
                .contains("x".repeat(CodePicture.MOST_SHOWN))
                .endsWith("\n");
        assertThat(tab.noticeProperty().get()).isEqualTo("Saved as complete.sh");
    }

    @Test
    void aFileThatCannotBeWrittenIsOneSentence(@TempDir Path folder) {
        tab.shownProperty().set(true);
        playground.prefix().setText("x");
        calculate();
        tab.save(folder.resolve("not/there/complete.sh"));
        calculate();
        assertThat(playground.run().failure().shownProperty().get()).isTrue();
        assertThat(playground.run().failure().sentenceProperty().get()).contains("could not be written");
        assertThat(tab.noticeProperty().get()).isEmpty();
    }

    @Test
    void whatWasCopiedIsSaidUntilTheCodeChanges() {
        tab.shownProperty().set(true);
        playground.prefix().setText("x");
        calculate();
        tab.copied();
        assertThat(tab.noticeProperty().get()).isEqualTo("Copied");
        playground.prefix().setText("y");
        calculate();
        assertThat(tab.noticeProperty().get()).isEmpty();
    }

    private void calculate() {
        while (!calculations.isEmpty()) {
            calculations.remove().run();
        }
    }

    private String drawn() {
        CodePicture picture = tab.pictureProperty().get();
        assertThat(picture.code().map(Snippet.Code::text).orElse("")).contains(picture.drawn());
        return picture.drawn();
    }
}
