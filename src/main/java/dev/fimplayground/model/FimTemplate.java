package dev.fimplayground.model;

import dev.fimplayground.model.TemplatePart.ContextText;
import dev.fimplayground.model.TemplatePart.Literal;
import dev.fimplayground.model.TemplatePart.Slot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How prefix and suffix become the one prompt string of the Completions API.
 *
 * @param fill the order when there is a suffix
 * @param continuation the order when there is none; a suffix in it stands for nothing
 * @param controlTokens the control tokens in its literals, each as it is written
 */
public record FimTemplate(List<TemplatePart> fill, List<TemplatePart> continuation, List<String> controlTokens) {
    private static final Pattern LOOKS_LIKE_A_CONTROL_TOKEN = Pattern.compile("<[^<>\\s]+>|\\[[A-Z_]+]");

    /**
     * The templates of Qwen2.5-Coder.
     *
     * <p>Source: Alibaba Cloud Model Studio, "Qwen-Coder, Completions API".
     */
    public static final FimTemplate QWEN = of(
            "<|fim_prefix|>{prefix}<|fim_suffix|>{suffix}<|fim_middle|>",
            "<|fim_prefix|>{prefix}<|fim_suffix|>",
            "<|fim_prefix|>",
            "<|fim_suffix|>",
            "<|fim_middle|>");

    public FimTemplate {
        fill = List.copyOf(fill);
        continuation = List.copyOf(continuation);
        controlTokens = List.copyOf(controlTokens);
    }

    /** Patterns are literal text with {@code {prefix}} and {@code {suffix}} in it. */
    static FimTemplate of(String fillPattern, String continuationPattern, String... controlTokens) {
        return new FimTemplate(
                TemplatePart.parse(fillPattern), TemplatePart.parse(continuationPattern), List.of(controlTokens));
    }

    /**
     * A template of one's own, for both cases: without a suffix, {@code {suffix}} stands for nothing. What looks like
     * a control token ({@code <…>} or {@code [NAME]}) is taken for one.
     *
     * @throws IllegalArgumentException if {@link #problemOf} names a problem
     */
    public static FimTemplate ofOwn(String pattern) {
        problemOf(pattern).ifPresent(problem -> {
            throw new IllegalArgumentException("not a template: " + problem);
        });
        List<TemplatePart> parts = TemplatePart.parse(pattern);
        List<String> control = parts.stream()
                .filter(Literal.class::isInstance)
                .flatMap(literal -> LOOKS_LIKE_A_CONTROL_TOKEN
                        .matcher(((Literal) literal).text())
                        .results()
                        .map(MatchResult::group))
                .distinct()
                .toList();
        return new FimTemplate(parts, parts, control);
    }

    /** What keeps {@code pattern} from being a template of one's own, or empty when nothing does. */
    public static Optional<TemplateProblem> problemOf(String pattern) {
        List<TemplatePart> parts = TemplatePart.parse(pattern);
        if (!parts.contains(Slot.PREFIX)) {
            return Optional.of(TemplateProblem.NO_PREFIX);
        }
        if (!parts.contains(Slot.SUFFIX)) {
            return Optional.of(TemplateProblem.NO_SUFFIX);
        }
        boolean twice = Arrays.stream(Slot.values()).anyMatch(slot -> Collections.frequency(parts, slot) > 1);
        return twice ? Optional.of(TemplateProblem.TWICE) : Optional.empty();
    }

    public List<TemplatePart> parts(FimMode mode) {
        return switch (mode) {
            case CONTINUE -> continuation;
            case FILL_MIDDLE -> fill;
        };
    }

    /** The same template with {@code before} before it, for instance the other files of a repository. */
    public FimTemplate after(List<TemplatePart> before, List<String> controlTokensInIt) {
        List<String> control = new ArrayList<>(controlTokens);
        control.addAll(controlTokensInIt);
        return new FimTemplate(joined(before, fill), joined(before, continuation), control);
    }

    /**
     * The exact string to send.
     *
     * @throws IllegalArgumentException if {@link FimPrompt#problem()} names a reason not to send it
     */
    public String render(FimPrompt prompt) {
        prompt.problem().ifPresent(problem -> {
            throw new IllegalArgumentException("prompt cannot be sent: " + problem);
        });
        StringBuilder rendered = new StringBuilder();
        for (TemplatePart part : parts(prompt.mode())) {
            rendered.append(
                    switch (part) {
                        case Literal literal -> literal.text();
                        case ContextText context -> context.text();
                        case Slot slot -> slot.textOf(prompt);
                    });
        }
        return rendered.toString();
    }

    private static List<TemplatePart> joined(List<TemplatePart> before, List<TemplatePart> parts) {
        List<TemplatePart> longer = new ArrayList<>(before);
        longer.addAll(parts);
        return longer;
    }
}
