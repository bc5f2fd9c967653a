package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.engine.EngineState;
import dev.fimplayground.example.Example;
import dev.fimplayground.example.ExampleLibrary;
import dev.fimplayground.fake.FakeEngine;
import dev.fimplayground.fake.Playgrounds;
import dev.fimplayground.fake.ScriptedClient;
import dev.fimplayground.model.CompletionRequest;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.RunState;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.syntax.Language;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On executors that run everything at once, so that no toolkit and no waiting is needed. */
class PlaygroundViewModelTest {
    private final ScriptedClient client = new ScriptedClient();
    private final FakeEngine engine = new FakeEngine();
    private final PlaygroundViewModel playground = Playgrounds.of(client, engine);

    @Test
    void opensWithTheDocumentationsExampleAndAReadyEngine() {
        playground.open(ExampleLibrary::load, ExampleLibrary.FIRST);
        assertThat(playground.prefix().text()).startsWith("def reverse_words_with_special_chars(s):");
        assertThat(playground.suffix().text()).isEqualTo("\n    return result\n");
        assertThat(playground.engine().moodProperty().get()).isEqualTo(EngineMood.READY);
        assertThat(playground.engine().textProperty().get()).isEqualTo("Engine ready · tiny teaching model, 3.2 MB");
        assertThat(playground.engine().detailProperty().get())
                .startsWith("tiny-fim is a tiny teaching model")
                .contains("only looks like code");
    }

    @Test
    void openingLeavesAloneWhatAQuickPersonTypedAlready() {
        playground.prefix().setText("mine");
        playground.open(ExampleLibrary::load, ExampleLibrary.FIRST);
        assertThat(playground.prefix().text()).isEqualTo("mine");
    }

    @Test
    void anExamplesLanguageDoesNotStickToOtherText() {
        playground.open(ExampleLibrary::load, ExampleLibrary.FIRST);
        playground.prefix().setText("package main\n\nfunc main() {\n\tfmt.Println(1)\n");
        assertThat(playground.prefix().languageProperty().get()).isEqualTo(Language.GO);
    }

    @Test
    void anExamplesLanguageOutlivesSmallEdits() {
        for (Example example : ExampleLibrary.load()) {
            playground.load(example);
            playground.prefix().setText(example.prompt().prefix() + " ");
            assertThat(playground.prefix().languageProperty().get())
                    .as(example.title())
                    .isEqualTo(example.language());
        }
    }

    @Test
    void anExampleTakesThePlaceOfAChosenLanguageForGood() {
        playground.prefix().languageProperty().set(Language.SQL);
        playground.load(ExampleLibrary.load().get(ExampleLibrary.FIRST));
        assertThat(playground.prefix().languageProperty().get()).isEqualTo(Language.PYTHON);
        playground.prefix().setText("package main\n\nfunc main() {\n\tfmt.Println(1)\n");
        assertThat(playground.prefix().languageProperty().get()).isEqualTo(Language.GO);
    }

    @Test
    void anExampleKeepsTheParametersThatItDoesNotNameAndSaysWhichItSet() {
        SamplingViewModel sampling = playground.sampling();
        sampling.parameter(SamplingParameter.TEMPERATURE).set(OptionalDouble.of(1.2));
        sampling.parameter(SamplingParameter.TOP_P).set(OptionalDouble.of(0.5));
        sampling.stop().set(List.of("END"));
        SamplingParameters mine = sampling.snapshot();
        playground.load(ExampleLibrary.load().getLast());
        assertThat(sampling.snapshot())
                .isEqualTo(mine.with(SamplingParameter.TEMPERATURE, 0).with(SamplingParameter.MAX_TOKENS, 128));
        assertThat(playground.remarks().remarkProperty().get().orElseThrow().sentence())
                .endsWith("set temperature 0, max_tokens 128.");
        playground.editing().history().undo();
        assertThat(sampling.snapshot()).isEqualTo(mine);
        playground.editing().history().redo();
        playground.load(ExampleLibrary.load().get(2));
        assertThat(playground.remarks().remarkProperty().get())
                .as("nothing more was changed")
                .isEmpty();
    }

    @Test
    void aSuffixThatWasLostIsOfferedAgainButNotOnceAnotherPromptIsThere() {
        playground.prefix().setText("a = ");
        playground.suffix().setText("\n");
        client.finish(FinishReason.STOP, 1, 1);
        playground.start();
        Optional<FimPrompt> sent = playground.lastPromptProperty().get();
        assertThat(sent).contains(new FimPrompt("a = ", "\n"));
        playground.load(ExampleLibrary.load().getFirst());
        assertThat(playground.lastPromptProperty().get()).isEmpty();
        playground.editing().history().undo();
        assertThat(playground.lastPromptProperty().get()).isEqualTo(sent);
        playground.prefix().select(new TextSelection(0, 1));
        playground.hole().cut(playground.prefix());
        assertThat(playground.lastPromptProperty().get()).isEmpty();
    }

    @Test
    void aStopStringStillInItsFieldIsSent() {
        playground.prefix().setText("a = ");
        playground.sampling().stop().typedProperty().set("\\n\\n");
        client.finish(FinishReason.STOP, 1, 1);
        playground.start();
        assertThat(client.requests().getFirst().sampling().stop()).containsExactly("\n\n");
        assertThat(playground.sampling().stop().strings()).containsExactly("\n\n");
    }

    @Test
    void aPromptThatIsNotSentErasesNothing() {
        playground.prefix().setText("a = ");
        client.delta("1");
        client.finish(FinishReason.STOP, 1, 1);
        playground.start();
        String total = playground.run().usage().totalProperty().get();
        playground.prefix().setText(" ");
        playground.start();
        assertThat(playground.middle().text()).isEqualTo("1");
        assertThat(playground.run().usage().totalProperty().get()).isEqualTo(total);
        assertThat(playground.run().stateProperty().get()).isEqualTo(RunState.FINISHED);
        assertThat(playground.run().failure().shownProperty().get()).isTrue();
    }

    @Test
    void sendsWhatIsOnScreen() {
        playground.prefix().setText("a = ");
        playground.suffix().setText("\n");
        playground
                .sampling()
                .parameter(SamplingParameter.TEMPERATURE)
                .textProperty()
                .set("1.5");
        playground.sampling().streamProperty().set(false);
        playground.endpoint().modelProperty().set("other");
        client.finish(FinishReason.STOP, 1, 1);
        playground.start();
        CompletionRequest sent = client.requests().getFirst();
        assertThat(sent.prompt()).isEqualTo("<|fim_prefix|>a = <|fim_suffix|>\n<|fim_middle|>");
        assertThat(sent.sampling().value(SamplingParameter.TEMPERATURE)).hasValue(1.5);
        assertThat(sent.stream()).isFalse();
        assertThat(sent.model()).isEqualTo("other");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"\",\"\",EMPTY,PROMPT_BLANK",
                "\"  \",\"\",EMPTY,PROMPT_BLANK",
                "\"\",x,SUFFIX_ONLY,PROMPT_SUFFIX_ONLY"
            })
    void aPromptThatCannotBeSentIsRefusedWithASentence(
            String prefix, String suffix, PromptMode mode, FailureReason reason) {
        playground.prefix().setText(prefix);
        playground.suffix().setText(suffix);
        assertThat(playground.mode().get()).isEqualTo(mode);
        playground.start();
        assertThat(playground.run().stateProperty().get()).as("no run was made").isEqualTo(RunState.IDLE);
        assertThat(playground.run().failure().detailsProperty().get()).contains(reason.name());
        assertThat(client.requests()).isEmpty();
    }

    @Test
    void theModeFollowsFromWhatIsFilledIn() {
        playground.prefix().setText("a");
        assertThat(playground.mode().get()).isEqualTo(PromptMode.CONTINUE);
        playground.suffix().setText("b");
        assertThat(playground.mode().get()).isEqualTo(PromptMode.FILL_MIDDLE);
    }

    @Test
    void aWrongParameterIsNamedAndTheLastMiddleStays() {
        playground.prefix().setText("a = ");
        client.delta("kept");
        client.finish(FinishReason.STOP, 1, 1);
        playground.start();
        playground
                .sampling()
                .parameter(SamplingParameter.MAX_TOKENS)
                .textProperty()
                .set("many");
        playground.start();
        assertThat(playground.run().failure().sentenceProperty().get()).contains("max_tokens");
        assertThat(playground.middle().text()).isEqualTo("kept");
        assertThat(client.requests()).hasSize(1);
    }

    @Test
    void anExampleReplacesThePromptAndTakesTheOldMiddleAway() {
        playground.open(ExampleLibrary::load, ExampleLibrary.FIRST);
        client.delta("old");
        client.finish(FinishReason.STOP, 1, 1);
        playground.start();
        playground.load(playground.examples().examples().getFirst());
        assertThat(playground.middle().text()).isEmpty();
        assertThat(playground.suffix().text()).isEmpty();
        assertThat(playground.mode().get()).isEqualTo(PromptMode.CONTINUE);
        assertThat(playground.run().usage().presentProperty().get()).isFalse();
    }

    @Test
    void anEngineThatCannotStartIsTold() {
        engine.refuseToStart("no Java was found");
        playground.open(ExampleLibrary::load, ExampleLibrary.FIRST);
        assertThat(playground.engine().moodProperty().get()).isEqualTo(EngineMood.BROKEN);
        assertThat(playground.engine().detailProperty().get()).isEqualTo("no Java was found");
        playground.start();
        assertThat(playground.run().failure().sentenceProperty().get()).contains("no Java was found");
    }

    @Test
    void aCrashedEngineIsTold() {
        engine.become(new EngineState.Crashed("killed"));
        assertThat(playground.engine().textProperty().get()).contains("starts again with the next run");
    }

    @Test
    void countsLinesAndCharactersNotUnits() {
        playground.prefix().setText("a\n😀b\n");
        assertThat(playground.prefixCounts().countsProperty().get()).isEqualTo(new DocumentCounts.Counts(3, 5));
        playground.prefix().setText("");
        assertThat(playground.prefixCounts().countsProperty().get()).isEqualTo(new DocumentCounts.Counts(0, 0));
    }

    @Test
    void theThemeFollowsTheSystemUntilOneIsChosen() {
        AppearanceViewModel appearance = playground.appearance();
        appearance.systemDarkProperty().set(true);
        assertThat(appearance.dark().get()).isTrue();
        appearance.themeProperty().set(ThemeChoice.LIGHT);
        assertThat(appearance.dark().get()).isFalse();
    }

    @Test
    void zoomStopsAtItsEnds() {
        AppearanceViewModel appearance = playground.appearance();
        int usual = appearance.editorFontSizeProperty().get();
        for (int i = 0; i < 100; i++) {
            appearance.zoomOut();
        }
        assertThat(appearance.editorFontSizeProperty().get()).isEqualTo(8);
        appearance.zoomReset();
        assertThat(appearance.editorFontSizeProperty().get()).isEqualTo(usual);
    }
}
