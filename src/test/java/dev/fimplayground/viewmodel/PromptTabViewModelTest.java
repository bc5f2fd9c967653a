package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.app.BuiltInVocabulary;
import dev.fimplayground.fake.FakeEngine;
import dev.fimplayground.fake.Playgrounds;
import dev.fimplayground.fake.ScriptedClient;
import dev.fimplayground.fake.ScriptedTokenizer;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FimFamily;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.prompt.KnownVocabularies;
import dev.fimplayground.prompt.ModelVocabulary;
import dev.fimplayground.prompt.VocabularySource;
import dev.fimplayground.session.ConnectionSource;
import dev.fimplayground.session.ServerTokenizers;
import dev.fimplayground.tokenizer.QwenVocabulary;
import dev.fimplayground.viewmodel.PromptDrawing.Look;
import dev.fimplayground.viewmodel.PromptDrawing.Piece;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PromptTabViewModelTest {
    private static final ModelVocabulary TINY = BuiltInVocabulary.read();
    private static final VocabularySource KNOWN = new KnownVocabularies(() -> TINY, QwenVocabulary::load);

    private final ScriptedClient client = new ScriptedClient();
    private final FakeEngine engine = new FakeEngine();
    private final PlaygroundViewModel playground = Playgrounds.of(client, engine);

    private final ServerTokenizers servers =
            new ServerTokenizers(new ScriptedTokenizer(), new ConnectionSource(engine, _ -> null));

    @Test
    void thePiecesAreTheTokensOfThePrompt() {
        PromptTabViewModel tab = tab();
        write("def f(x):\n", "\n    return x");
        assertThat(shown(tab)).isEqualTo("<|fim_prefix|>def f(x):↵\n<|fim_suffix|>↵\n    return x<|fim_middle|>");
        assertThat(tab.countProperty().get()).isEqualTo(pieces(tab).size() + " of 1,024 tokens");
        assertThat(looks(tab)).startsWith(Look.CONTROL).endsWith(Look.CONTROL).contains(Look.TINT, Look.OTHER_TINT);
    }

    @Test
    void neighbouringTokensOfALineHaveDifferentTints() {
        PromptTabViewModel tab = tab();
        write("def reverse(words):\n    return [w for w in words]\n", "");
        List<Piece> pieces = pieces(tab);
        for (int i = 1; i < pieces.size(); i++) {
            if (!pieces.get(i - 1).shown().endsWith("\n")) {
                assertThat(pieces.get(i).look()).isNotEqualTo(pieces.get(i - 1).look());
            }
        }
    }

    @Test
    void aTokenMoreChangesTheTintsOfItsOwnLineOnly() {
        PromptTabViewModel tab = tab();
        write("ab\ncdef\ngh", "");
        List<Look> before = looks(tab, "cdef");
        write("abxy\ncdef\ngh", "");
        assertThat(looks(tab, "cdef")).isEqualTo(before);
    }

    @Test
    void aControlTokenThatWasTypedLooksDifferent() {
        PromptTabViewModel tab = tab();
        write("a <|fim_pad|> b", "");
        assertThat(pieces(tab))
                .filteredOn(piece -> piece.look() == Look.TYPED_CONTROL)
                .extracting(Piece::shown)
                .containsExactly("<|fim_pad|>");
    }

    @Test
    void nothingIsShownOfAPromptThatCannotBeSentButTheReason() {
        PromptTabViewModel tab = tab();
        write("", "return x");
        assertThat(pieces(tab)).isEmpty();
        assertThat(tab.countProperty().get()).isEmpty();
        assertThat(sentences(tab)).first().asString().startsWith("A suffix alone cannot be sent");
    }

    @Test
    void theTemplateOfAnotherFamilyIsShownAndSent() {
        PromptTabViewModel tab = tab();
        write("P", "S");
        tab.template().familyProperty().set(Optional.of(FimFamily.CODESTRAL));
        assertThat(shown(tab)).isEqualTo("[SUFFIX]S[PREFIX]P");
        assertThat(playground.template().templateProperty().get()).isEqualTo(FimFamily.CODESTRAL.template());
    }

    @Test
    void aTemplateOfOnesOwnThatCannotBeUsedIsNamedAndTheLastGoodOneStays() {
        PromptTabViewModel tab = tab();
        write("P", "S");
        tab.template().familyProperty().set(Optional.empty());
        tab.template().patternProperty().set("<A>{prefix}<B>{suffix}");
        tab.template().patternProperty().set("<A>{prefix}<B>");
        assertThat(tab.template().problemProperty().get()).contains("{suffix}");
        assertThat(shown(tab)).isEqualTo("<A>P<B>S");
    }

    @Test
    void aFixChangesItsTextOrParameterAndNothingElse() {
        PromptTabViewModel tab = tab();
        write("x = ", "\ny");
        playground.sampling().parameter(SamplingParameter.TOP_P).set(OptionalDouble.of(0.5));
        tab.apply(choice(tab, "Remove"));
        assertThat(playground.prefix().text()).isEqualTo("x =");
        tab.apply(choice(tab, "Leave out top_p"));
        assertThat(playground.sampling().snapshot().isSent(SamplingParameter.TOP_P))
                .isFalse();
        assertThat(playground.sampling().snapshot().isSent(SamplingParameter.TEMPERATURE))
                .isTrue();
        assertThat(tab.checks()).isEmpty();
    }

    @Test
    void aFixForATextThatHasChangedSinceDoesNothing() {
        Queue<Runnable> later = new ArrayDeque<>();
        PromptTabViewModel tab =
                new PromptTabViewModel(playground, KNOWN, servers, later::add, Runnable::run, Runnable::run);
        write("x = ", "");
        drain(later);
        CheckViewModel.Choice remove = choice(tab, "Remove");
        write("changed   ", "");
        tab.apply(remove);
        assertThat(playground.prefix().text()).isEqualTo("changed   ");
    }

    @Test
    void aBurstOfKeysIsCalculatedOnceAndTheLastTextWins() {
        Queue<Runnable> later = new ArrayDeque<>();
        PromptTabViewModel tab =
                new PromptTabViewModel(playground, KNOWN, servers, later::add, Runnable::run, Runnable::run);
        drain(later);
        for (int i = 0; i <= 50; i++) {
            write("x" + i, "");
        }
        assertThat(later).hasSize(1);
        drain(later);
        assertThat(shown(tab)).contains("x50");
    }

    @Test
    void theSuffixOfTheLastFillComesBackWithOneClick() {
        PromptTabViewModel tab = tab();
        write("x = 1", "\nreturn x");
        client.finish(FinishReason.STOP, 1, 1);
        playground.start();
        write("x = 1", "");
        assertThat(sentences(tab)).singleElement().asString().startsWith("The suffix is empty now");
        tab.apply(choice(tab, "Bring it back"));
        assertThat(playground.suffix().text()).isEqualTo("\nreturn x");
    }

    @Test
    void anotherModelsTokensAreAnEstimateWithoutBorders() {
        PromptTabViewModel tab = tab();
        write("x = 1", "");
        playground
                .endpoint()
                .selectedProperty()
                .set(Endpoint.custom("own", URI.create("http://127.0.0.1:1/v1"), Optional.empty(), List.of("other")));
        assertThat(tab.countProperty().get()).startsWith("About 6 tokens");
        assertThat(looks(tab)).containsExactly(Look.CONTROL, Look.PLAIN, Look.CONTROL);
    }

    @Test
    void aVocabularyThatCannotBeReadLeavesThePromptAndTheChecks() {
        VocabularySource broken = (_, _) -> {
            throw new IllegalStateException("no vocabulary");
        };
        PromptTabViewModel tab =
                new PromptTabViewModel(playground, broken, servers, Runnable::run, Runnable::run, Runnable::run);
        write("x = ", "");
        assertThat(shown(tab)).isEqualTo("<|fim_prefix|>x = <|fim_suffix|>");
        assertThat(tab.countProperty().get()).isEmpty();
        assertThat(tab.checks()).hasSize(1);
    }

    @Test
    void ofAMegabyteOnlyBothEndsAreDrawnAndTheCountIsExact() {
        PromptTabViewModel tab = tab();
        playground.endpoint().selectedProperty().set(Endpoint.MODEL_STUDIO);
        // Five tokens a line; three in the comment, two in the suffix, three of the template.
        String line = "    result.append(word)\n";
        long start = System.nanoTime();
        write("# start\n" + line.repeat(45_000), "return result");
        System.out.printf("1 MB prompt worked out in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        assertThat(shown(tab))
                .hasSizeLessThan(3 * PromptDrawing.MOST_AT_EACH_END)
                .startsWith("<|fim_prefix|># start↵")
                .contains("… 1,075,008 ")
                .endsWith("return result<|fim_middle|>");
        assertThat(tab.countProperty().get()).isEqualTo("225,008 of 131,072 tokens");
    }

    @Test
    void aKeyAtTheEndOfALongPromptChangesOnlyTheLastOfWhatIsDrawn() {
        PromptTabViewModel tab = tab();
        write("x = 1\n".repeat(4_000), "");
        List<String> before = pieces(tab).stream().map(Piece::shown).toList();
        write("x = 1\n".repeat(4_000) + "y", "");
        List<String> after = pieces(tab).stream().map(Piece::shown).toList();
        int same = before.size() - 5;
        assertThat(after.subList(0, same)).isEqualTo(before.subList(0, same));
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void aKeyAtTheBeginningOfALongPromptChangesOnlyItsLineAndHowMuchIsNotDrawn() {
        PromptTabViewModel tab = tab();
        write("x = 1\n".repeat(4_000), "");
        List<Piece> before = pieces(tab);
        write("xy = 1\n" + "x = 1\n".repeat(3_999), "");
        List<Piece> after = pieces(tab);
        assertThat(lines(after).stream().filter(line -> !lines(before).contains(line)))
                .hasSizeLessThanOrEqualTo(2);
        assertThat(after).isNotEqualTo(before);
    }

    /** Each with its looks. */
    private static List<String> lines(List<Piece> pieces) {
        String drawn =
                pieces.stream().map(piece -> piece.look() + piece.shown()).collect(Collectors.joining());
        return List.of(drawn.split("\n", -1));
    }

    @Test
    void everyPlaceThatIsDrawnIsFoundInThePromptAndBack() {
        PromptTabViewModel tab = tab();
        write("a\n\n  b " + "x = 1\n".repeat(1_500), "\nc");
        PromptDrawing drawing = tab.drawingProperty().get();
        for (Piece piece : drawing.pieces()) {
            for (int at = piece.start(); at < piece.end() && piece.look() != Look.LEFT_OUT; at++) {
                assertThat(drawing.toPrompt(drawing.toShown(at))).isEqualTo(at);
            }
        }
    }

    private PromptTabViewModel tab() {
        return new PromptTabViewModel(playground, KNOWN, servers, Runnable::run, Runnable::run, Runnable::run);
    }

    private void write(String prefix, String suffix) {
        playground.prefix().setText(prefix);
        playground.suffix().setText(suffix);
    }

    private static void drain(Queue<Runnable> tasks) {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    private static CheckViewModel.Choice choice(PromptTabViewModel tab, String label) {
        return tab.checks().stream()
                .flatMap(check -> check.choices().stream())
                .filter(choice -> choice.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> sentences(PromptTabViewModel tab) {
        return tab.checks().stream().map(CheckViewModel::sentence).toList();
    }

    private static List<Piece> pieces(PromptTabViewModel tab) {
        return tab.drawingProperty().get().pieces();
    }

    /** Of the pieces of the line that is drawn so. */
    private static List<Look> looks(PromptTabViewModel tab, String line) {
        List<Look> looks = new ArrayList<>();
        String drawn = "";
        for (Piece piece : pieces(tab)) {
            looks.add(piece.look());
            drawn += piece.shown();
            if (drawn.equals(line + "↵\n")) {
                return looks;
            }
            if (drawn.endsWith("\n")) {
                drawn = "";
                looks.clear();
            }
        }
        throw new AssertionError("no such line: " + line);
    }

    private static List<Look> looks(PromptTabViewModel tab) {
        return pieces(tab).stream().map(Piece::look).toList();
    }

    private static String shown(PromptTabViewModel tab) {
        return pieces(tab).stream().map(Piece::shown).collect(Collectors.joining());
    }
}
