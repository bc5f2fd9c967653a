package dev.fimplayground.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fake.Letters;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.model.TemplatePart.Slot;
import dev.fimplayground.prompt.Finding.Rule;
import dev.fimplayground.prompt.Fix.ParameterChange;
import dev.fimplayground.prompt.Fix.TextEdit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule: where it speaks, with what its fix does, and where it is silent. */
class PromptChecksTest {

    @Test
    void aPlainPromptGivesNoFinding() {
        assertThat(findings("def f(x):\n    y = 1\n", "\n    return y\n")).isEmpty();
    }

    @Test
    void nothingToSendIsNamed() {
        assertThat(rules(" ", "")).containsExactly(Rule.BLANK);
        assertThat(rules("", "return x")).containsExactly(Rule.SUFFIX_ONLY);
        assertThat(rules("x", "")).isEmpty();
    }

    @Test
    void aTrailingSpaceBeforeTheHoleIsNamedAndRemoved() {
        Finding finding = only("a = 1\nb =  ", "", Rule.TRAILING_SPACE);
        assertThat(finding.arguments()).containsExactly(2, 2, 1);
        assertThat(finding.place()).contains(prefix(9, 11));
        assertThat(mended("a = 1\nb =  ", "", finding)).isEqualTo(new FimPrompt("a = 1\nb =", ""));
    }

    @Test
    void tabsBeforeTheHoleAreToldFromSpaces() {
        assertThat(only("a =\t", "", Rule.TRAILING_SPACE).arguments()).containsExactly(1, 1, 2);
        assertThat(only("a\n\t \t", "", Rule.HALF_INDENTED_LINE).arguments()).containsExactly(2, 3, 4);
    }

    @Test
    void aTrailingSpaceOfAnEarlierLineIsSilent() {
        assertThat(rules("a = 1 \nb =", "")).isEmpty();
    }

    @Test
    void aHalfIndentedLineBeforeTheHoleIsNamedAndRemoved() {
        Finding finding = only("def f():\n    ", "", Rule.HALF_INDENTED_LINE);
        assertThat(finding.arguments()).containsExactly(2, 4, 1);
        assertThat(mended("def f():\n    ", "", finding)).isEqualTo(new FimPrompt("def f():\n", ""));
    }

    @Test
    void aLineThatIsIndentedAndGoesOnIsSilent() {
        assertThat(rules("def f():\n    return", "")).isEmpty();
    }

    @Test
    void carriageReturnsAreNamedInEachTextAndBecomeLineFeeds() {
        String prefix = "a\r\nb\rc\n";
        List<Finding> findings = findings(prefix, "x\r\n");
        assertThat(findings)
                .extracting(Finding::rule)
                .containsOnly(Rule.CARRIAGE_RETURN)
                .hasSize(2);
        assertThat(findings.getFirst().arguments()).containsExactly(2, 1);
        assertThat(mended(prefix, "x\r\n", findings.get(0)).prefix()).isEqualTo("a\nb\nc\n");
        assertThat(mended(prefix, "x\r\n", findings.get(1)).suffix()).isEqualTo("x\n");
    }

    @Test
    void lineFeedsAloneAreSilent() {
        assertThat(rules("a\nb\n", "\nx")).isEmpty();
    }

    @Test
    void theRarerIndentationIsNamedAndConverted() {
        String prefix = "if a:\n    b\n    c\n\td\n \te\n";
        Finding finding = only(prefix, "", Rule.MIXED_INDENTATION);
        assertThat(finding.arguments()).containsExactly(4, 1);
        assertThat(mended(prefix, "", finding).prefix()).isEqualTo("if a:\n    b\n    c\n    d\n \te\n");
    }

    @Test
    void spacesAmongTabsBecomeTabsAlsoInTheSuffix() {
        Finding finding = only("{\n\ta\n\tb\n", "\n      c\n}", Rule.MIXED_INDENTATION);
        assertThat(finding.place()).contains(suffix(1, 7));
        assertThat(mended("{\n\ta\n\tb\n", "\n      c\n}", finding).suffix()).isEqualTo("\n\t  c\n}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"if a:\n    b\n  c\n", "{\n\ta\n\t  b\n", "/*\n * a\n */\n\tb\n"})
    void oneKindOfIndentationIsSilent(String prefix) {
        assertThat(rules(prefix, "")).isEmpty();
    }

    @Test
    void invisibleCharactersAreNamedAndRemoved() {
        String prefix = "a\n\ufeffb\u200b = 1\u0007";
        Finding finding = only(prefix, "", Rule.INVISIBLE_CHARACTER);
        assertThat(finding.arguments()).containsExactly(3, 2, "U+FEFF ZERO WIDTH NO-BREAK SPACE");
        assertThat(mended(prefix, "", finding).prefix()).isEqualTo("a\nb = 1");
    }

    @Test
    void aNoBreakSpaceIsNamedAndBecomesASpace() {
        Finding finding = only("a", "b\u00a0c", Rule.INVISIBLE_CHARACTER);
        assertThat(finding.fixes()).extracting(Fix::name).containsExactly(Fix.Name.REPLACE);
        assertThat(mended("a", "b\u00a0c", finding).suffix()).isEqualTo("b c");
    }

    /** A family emoji, Persian, CJK with its wide space, a form feed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67",
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\u4f60\u597d\u3000\u4e16\u754c",
                "a\fb"
            })
    void charactersThatBelongToTheirTextAreSilent(String prefix) {
        assertThat(rules(prefix, "")).isEmpty();
    }

    @Test
    void bidirectionalControlsAreNamedAndRemoved() {
        String prefix = "if x: # \u202eadmin\u2066";
        Finding finding = only(prefix, "", Rule.BIDIRECTIONAL_CHARACTER);
        assertThat(finding.arguments()).containsExactly(2, 1, "U+202E RIGHT-TO-LEFT OVERRIDE");
        assertThat(mended(prefix, "", finding).prefix()).isEqualTo("if x: # admin");
    }

    @Test
    void lettersThatRunFromRightToLeftAreSilent() {
        assertThat(rules("x = '\u05e9\u05dc\u05d5\u05dd'", "")).isEmpty();
    }

    @Test
    void aTypedControlTokenIsNamedAndBrokenUpOrRemovedAsOneLikes() {
        String prefix = "s = '<|fim_middle|>' + '<|im_end|>'";
        Finding finding = only(prefix, "", Rule.TYPED_CONTROL_TOKEN);
        assertThat(finding.arguments()).containsExactly(2, 1, "<|fim_middle|>");
        assertThat(finding.place()).contains(prefix(5, 19));
        assertThat(finding.fixes()).extracting(Fix::name).containsExactly(Fix.Name.BREAK_UP, Fix.Name.REMOVE);
        assertThat(mended(prefix, "", finding, 0).prefix()).isEqualTo("s = '< |fim_middle|>' + '< |im_end|>'");
        assertThat(mended(prefix, "", finding, 1).prefix()).isEqualTo("s = '' + ''");
    }

    @Test
    void theTemplatesOwnControlTokensAndTextThatLooksAlikeAreSilent() {
        assertThat(rules("a = '< |fim_middle|>' < b | c > '<PRE>'", "x")).isEmpty();
    }

    @Test
    void anIndentedSuffixWithoutLineBreakIsNamedAndGetsOne() {
        Finding finding = only("x = 1\n", "    return x", Rule.NO_LINE_BREAK_BEFORE_SUFFIX);
        assertThat(mended("x = 1\n", "    return x", finding).suffix()).isEqualTo("\n    return x");
        assertThat(rules("x\n", "\treturn x")).containsExactly(Rule.NO_LINE_BREAK_BEFORE_SUFFIX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n    return x", "return x", " + y", "    \nz", ""})
    void aSuffixThatContinuesALineOrBeginsWithItsEndIsSilent(String suffix) {
        assertThat(rules("x = 1", suffix)).isEmpty();
    }

    @Test
    void aSuffixLostSinceTheLastFillIsNamedAndComesBack() {
        FimPrompt prompt = new FimPrompt("x", "");
        PromptDraft draft = draft(prompt, SamplingParameters.NONE_SENT, new FimPrompt("x", "return"));
        List<Finding> findings = PromptChecks.findings(draft);
        assertThat(findings).extracting(Finding::rule).containsExactly(Rule.EMPTY_SUFFIX_AFTER_FILL);
        assertThat(mended("x", "", findings.getFirst()).suffix()).isEqualTo("return");
    }

    @Test
    void anEmptySuffixAfterAContinuationIsSilent() {
        PromptDraft draft = draft(new FimPrompt("xy", ""), SamplingParameters.NONE_SENT, new FimPrompt("x", ""));
        assertThat(PromptChecks.findings(draft)).isEmpty();
    }

    @Test
    void temperatureAndTopPTogetherAreNamedAndEitherMayGo() {
        SamplingParameters both = SamplingParameters.DEFAULTS.with(SamplingParameter.TOP_P, 0.9);
        List<Finding> findings = PromptChecks.findings(draft(new FimPrompt("x", ""), both, null));
        assertThat(findings).extracting(Finding::rule).containsExactly(Rule.TEMPERATURE_AND_TOP_P);
        assertThat(findings.getFirst().fixes())
                .extracting(Fix::change)
                .containsExactly(
                        new ParameterChange(SamplingParameter.TOP_P, OptionalInt.empty()),
                        new ParameterChange(SamplingParameter.TEMPERATURE, OptionalInt.empty()));
    }

    @Test
    void temperatureAloneIsSilent() {
        assertThat(PromptChecks.findings(draft(new FimPrompt("x", ""), SamplingParameters.DEFAULTS, null)))
                .isEmpty();
    }

    @Test
    void aPromptOverTheLimitIsAnErrorAndIsShortenedByWholeLinesFromItsBeginning() {
        FimPrompt prompt = new FimPrompt("line 1\nline 2\nline 3\nx = ".repeat(4) + "\nlast", "s");
        Finding finding = onlyWithLimit(prompt, SamplingParameters.NONE_SENT, 100, Rule.OVER_LIMIT);
        assertThat(finding.arguments()).containsExactly(tokens(prompt), 100, 1);
        FimPrompt shorter = mended(prompt.prefix(), prompt.suffix(), finding);
        assertThat(tokens(shorter)).isLessThanOrEqualTo(75).isGreaterThan(60);
        assertThat(prompt.prefix()).endsWith("\n" + shorter.prefix());
    }

    @Test
    void aPromptOverTheLimitInOneLineIsNamedWithoutAFix() {
        FimPrompt prompt = new FimPrompt("x".repeat(200), "");
        assertThat(onlyWithLimit(prompt, SamplingParameters.NONE_SENT, 100, Rule.OVER_LIMIT)
                        .fixes())
                .isEmpty();
    }

    @Test
    void tooLittleRoomForMaxTokensIsNamedAndTheNumberIsLowered() {
        FimPrompt prompt = new FimPrompt("x", "");
        Finding finding = onlyWithLimit(prompt, SamplingParameters.DEFAULTS, 256, Rule.NO_ROOM_FOR_MAX_TOKENS);
        assertThat(finding.arguments()).containsExactly(tokens(prompt), 256, 256, 1);
        assertThat(finding.fixes().getFirst().change())
                .isEqualTo(new ParameterChange(SamplingParameter.MAX_TOKENS, OptionalInt.of(256 - tokens(prompt))));
    }

    @Test
    void aPromptNearTheLimitIsNamed() {
        FimPrompt prompt = new FimPrompt("x".repeat(70), "");
        assertThat(onlyWithLimit(prompt, SamplingParameters.NONE_SENT, 105, Rule.NEAR_LIMIT)
                        .fixes())
                .isEmpty();
    }

    @Test
    void aPromptFarFromTheLimitOrWithoutAKnownLimitIsSilent() {
        FimPrompt prompt = new FimPrompt("x".repeat(70), "");
        assertThat(PromptChecks.findings(draft(prompt, SamplingParameters.NONE_SENT, 200)))
                .isEmpty();
        assertThat(PromptChecks.findings(draft(prompt, SamplingParameters.NONE_SENT, null)))
                .isEmpty();
    }

    @Test
    void whatMattersMostComesFirst() {
        FimPrompt prompt = new FimPrompt("x ".repeat(70), "  y");
        assertThat(PromptChecks.findings(draft(prompt, SamplingParameters.NONE_SENT, 100)))
                .extracting(Finding::rule)
                .containsExactly(Rule.OVER_LIMIT, Rule.TRAILING_SPACE, Rule.NO_LINE_BREAK_BEFORE_SUFFIX);
    }

    private static int tokens(FimPrompt prompt) {
        return FimTemplate.QWEN.render(prompt).length();
    }

    private static PromptDraft draft(FimPrompt prompt, SamplingParameters sampling, @Nullable FimPrompt lastRun) {
        return new PromptDraft(prompt, anatomy(prompt), sampling, Optional.ofNullable(lastRun), Optional.empty());
    }

    private static PromptDraft draft(FimPrompt prompt, SamplingParameters sampling, int limit) {
        TokenCount count = ModelVocabulary.exact(new Letters(), OptionalInt.of(limit))
                .count(anatomy(prompt).text());
        return new PromptDraft(prompt, anatomy(prompt), sampling, Optional.empty(), Optional.of(count));
    }

    private static PromptAnatomy anatomy(FimPrompt prompt) {
        return PromptAnatomy.of(FimTemplate.QWEN, prompt, List.of("<|im_end|>", "<|endoftext|>"));
    }

    private static List<Finding> findings(String prefix, String suffix) {
        return PromptChecks.findings(draft(new FimPrompt(prefix, suffix), SamplingParameters.NONE_SENT, null));
    }

    private static List<Rule> rules(String prefix, String suffix) {
        return findings(prefix, suffix).stream().map(Finding::rule).toList();
    }

    private static Finding only(String prefix, String suffix, Rule rule) {
        assertThat(rules(prefix, suffix)).containsExactly(rule);
        return findings(prefix, suffix).getFirst();
    }

    private static Finding onlyWithLimit(FimPrompt prompt, SamplingParameters sampling, int limit, Rule rule) {
        List<Finding> findings = PromptChecks.findings(draft(prompt, sampling, limit));
        assertThat(findings).extracting(Finding::rule).containsExactly(rule);
        return findings.getFirst();
    }

    private static FimPrompt mended(String prefix, String suffix, Finding finding) {
        return mended(prefix, suffix, finding, 0);
    }

    private static FimPrompt mended(String prefix, String suffix, Finding finding, int fix) {
        return ((TextEdit) finding.fixes().get(fix).change()).applyTo(new FimPrompt(prefix, suffix));
    }

    private static TextPlace prefix(int start, int end) {
        return new TextPlace(Slot.PREFIX, start, end);
    }

    private static TextPlace suffix(int start, int end) {
        return new TextPlace(Slot.SUFFIX, start, end);
    }
}
