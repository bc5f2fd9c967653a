package dev.fimplayground.prompt;

import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.TemplatePart;
import dev.fimplayground.model.TemplatePart.ContextText;
import dev.fimplayground.model.TemplatePart.Literal;
import dev.fimplayground.model.TemplatePart.Slot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The exact prompt as a row of segments without gaps, each of which knows where it comes from. Immutable.
 *
 * @param text the same as {@link FimTemplate#render} gives
 */
public record PromptAnatomy(String text, List<Segment> segments) {
    public PromptAnatomy {
        segments = List.copyOf(segments);
    }

    /**
     * Takes a prompt apart; one that cannot be sent, too. Takes time in proportion to its length.
     *
     * @param controlTokens of the model; those of the template are known anyway
     */
    public static PromptAnatomy of(FimTemplate template, FimPrompt prompt, Collection<String> controlTokens) {
        ControlTokenFinder finder = new ControlTokenFinder(template.controlTokens(), controlTokens);
        StringBuilder text = new StringBuilder();
        List<Segment> segments = new ArrayList<>();
        for (TemplatePart part : template.parts(prompt.mode())) {
            String partText = textOf(part, prompt);
            int line = 1;
            for (ControlTokenFinder.Stretch stretch : finder.split(partText)) {
                segments.add(new Segment(
                        text.length() + stretch.start(),
                        text.length() + stretch.end(),
                        stretch.control(),
                        source(part, stretch),
                        context(part, line)));
                line += lineEnds(partText, stretch);
            }
            text.append(partText);
        }
        return new PromptAnatomy(text.toString(), segments);
    }

    /** What was typed in the range of the prompt; of a range over several origins, the part with the first of them. */
    public Optional<TextPlace> sourceOf(int start, int end) {
        Optional<TextPlace> found = Optional.empty();
        for (Segment segment : segments) {
            boolean touched = start < end
                    ? segment.start() < end && segment.end() > start
                    : segment.start() <= start && segment.end() >= start;
            if (touched && segment.source().isPresent()) {
                TextPlace part = part(segment, segment.source().get(), start, end);
                if (found.isPresent() && found.get().slot() != part.slot()) {
                    return found;
                }
                int from = found.map(TextPlace::start).orElse(part.start());
                found = Optional.of(new TextPlace(part.slot(), from, part.end()));
            }
        }
        return found;
    }

    /** Where the beginning of {@code place} stands in the prompt; empty if that text is not sent. */
    public Optional<Integer> offsetOf(TextPlace place) {
        return offsetOf(place.slot(), place.start());
    }

    /** Where that character of a text stands in the prompt; empty if that text is not sent. */
    public Optional<Integer> offsetOf(Slot slot, int offset) {
        for (Segment segment : segments) {
            Optional<TextPlace> source = segment.source().filter(place -> place.slot() == slot);
            if (source.isPresent() && offset <= source.get().end()) {
                return Optional.of(segment.start() + offset - source.get().start());
            }
        }
        return Optional.empty();
    }

    private static Optional<TextPlace> source(TemplatePart part, ControlTokenFinder.Stretch stretch) {
        return part instanceof Slot slot
                ? Optional.of(new TextPlace(slot, stretch.start(), stretch.end()))
                : Optional.empty();
    }

    private static Optional<ContextPlace> context(TemplatePart part, int line) {
        return part instanceof ContextText text ? Optional.of(new ContextPlace(text.file(), line)) : Optional.empty();
    }

    private static int lineEnds(String text, ControlTokenFinder.Stretch stretch) {
        int lines = 0;
        for (int i = stretch.start(); i < stretch.end(); i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
        }
        return lines;
    }

    private static TextPlace part(Segment segment, TextPlace source, int start, int end) {
        int from = Math.max(segment.start(), start) - segment.start();
        int to = Math.min(segment.end(), end) - segment.start();
        return new TextPlace(source.slot(), source.start() + from, source.start() + to);
    }

    private static String textOf(TemplatePart part, FimPrompt prompt) {
        return switch (part) {
            case Literal literal -> literal.text();
            case ContextText context -> context.text();
            case Slot slot -> slot.textOf(prompt);
        };
    }
}
