package dev.fimplayground.fit;

import dev.fimplayground.text.Texts;
import java.util.List;
import java.util.Locale;

/**
 * Where a middle does not fit.
 *
 * @param rule which sentence says it
 * @param arguments in the sentence, in its order
 * @param start in {@link FilledHole#text}, in UTF-16 units
 * @param end exclusive
 */
public record FitFinding(Rule rule, List<Object> arguments, int start, int end) {
    public FitFinding {
        arguments = List.copyOf(arguments);
    }

    /** What is found. The comment says what the arguments are. */
    public enum Rule {
        /** The bracket. */
        UNCLOSED_BRACKET,
        /** The bracket. */
        UNOPENED_BRACKET,
        /** The quote. */
        UNCLOSED_QUOTE,
        /** Columns it has, columns that would fit. */
        FIRST_LINE_TOO_DEEP,
        /** Columns it has, columns that would fit. */
        FIRST_LINE_TOO_SHALLOW,
        /** None. */
        BLOCK_WITHOUT_BODY,
        /** None. */
        LINE_BREAK_MISSING,
        /** None. */
        LAST_LINE_INDENTED_TWICE,
        /** Characters. */
        REPEATS_SUFFIX,
        /** Characters. */
        REPEATS_PREFIX,
        /** Language, number of the line. */
        DOES_NOT_PARSE,
        /** Language, what is missing. */
        SIGN_MISSING
    }

    /** In plain words. */
    public String sentence() {
        return Texts.format("fit." + rule.name().toLowerCase(Locale.ROOT), arguments.toArray());
    }
}
