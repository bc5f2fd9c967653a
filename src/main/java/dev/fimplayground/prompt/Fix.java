package dev.fimplayground.prompt;

import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.TemplatePart.Slot;
import java.util.OptionalInt;

/**
 * One thing a person may do about a finding; nothing happens unless they choose it.
 *
 * @param name what it is called
 */
public record Fix(Name name, Change change) {

    /** What fixes are called; a key of the texts. */
    public enum Name {
        REMOVE,
        REPLACE,
        USE_LINE_FEEDS,
        USE_SPACES,
        USE_TABS,
        BREAK_UP,
        ADD_LINE_BREAK,
        RESTORE_SUFFIX,
        SHORTEN_PREFIX,
        LOWER_MAX_TOKENS,
        LEAVE_OUT_TEMPERATURE,
        LEAVE_OUT_TOP_P,
        LEAVE_OUT_FILE
    }

    /** What is changed. */
    public sealed interface Change {}

    /** Replaces what stands at {@code place}. */
    public record TextEdit(TextPlace place, String replacement) implements Change {

        /** Replaces a whole text. */
        static TextEdit whole(Slot slot, FimPrompt prompt, String replacement) {
            return new TextEdit(new TextPlace(slot, 0, slot.textOf(prompt).length()), replacement);
        }

        /** The prompt as it is after the edit. */
        public FimPrompt applyTo(FimPrompt prompt) {
            return switch (place.slot()) {
                case PREFIX -> new FimPrompt(edited(prompt.prefix()), prompt.suffix());
                case SUFFIX -> new FimPrompt(prompt.prefix(), edited(prompt.suffix()));
            };
        }

        /** The same edit without what it leaves as it is at both ends, so that a caret in it has little to move. */
        public TextEdit leastFor(FimPrompt prompt) {
            String before = place.slot().textOf(prompt).substring(place.start(), place.end());
            int most = Math.min(before.length(), replacement.length());
            int head = 0;
            while (head < most && before.charAt(head) == replacement.charAt(head)) {
                head++;
            }
            int tail = 0;
            while (tail < most - head
                    && before.charAt(before.length() - 1 - tail)
                            == replacement.charAt(replacement.length() - 1 - tail)) {
                tail++;
            }
            return new TextEdit(
                    new TextPlace(place.slot(), place.start() + head, place.end() - tail),
                    replacement.substring(head, replacement.length() - tail));
        }

        private String edited(String text) {
            return text.substring(0, place.start()) + replacement + text.substring(place.end());
        }
    }

    /** @param path of a file that is taken out of the repository context */
    public record FileRemoval(String path) implements Change {}

    /** @param value empty: it is no longer sent */
    public record ParameterChange(SamplingParameter parameter, OptionalInt value) implements Change {}
}
