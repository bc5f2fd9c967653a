package dev.fimplayground.prompt;

import java.util.List;
import java.util.Optional;

/**
 * What a check has to say.
 *
 * @param rule which sentence says it
 * @param arguments numbers and texts in the sentence, in its order
 * @param place where it stands; empty if it concerns no one place
 * @param fixes what may be done about it with one click; none changes anything unasked
 */
public record Finding(Rule rule, List<Object> arguments, Optional<TextPlace> place, List<Fix> fixes) {
    public Finding {
        arguments = List.copyOf(arguments);
        fixes = List.copyOf(fixes);
    }

    /** How much it matters. */
    public enum Severity {
        /** Worth knowing; often meant so. */
        NOTE,
        /** Usually makes the middle worse. */
        WARNING,
        /** The prompt will be refused. */
        ERROR
    }

    /** What is found. The comment says what the arguments are. */
    public enum Rule {
        /** None. */
        BLANK(Severity.ERROR),
        /** None. */
        SUFFIX_ONLY(Severity.ERROR),
        /** Line, number of spaces and tabs, 0 for a space, 1 for spaces, 2 for a tab, 3 for tabs, 4 for both. */
        TRAILING_SPACE(Severity.WARNING),
        /** The same. */
        HALF_INDENTED_LINE(Severity.WARNING),
        /** Number of carriage returns, line of the first. */
        CARRIAGE_RETURN(Severity.WARNING),
        /** First line that is indented the other way, number of such lines. */
        MIXED_INDENTATION(Severity.NOTE),
        /** Number of characters, line of the first, its Unicode name. */
        INVISIBLE_CHARACTER(Severity.WARNING),
        /** Number of characters, line of the first, its Unicode name. */
        BIDIRECTIONAL_CHARACTER(Severity.WARNING),
        /** Number of tokens, line of the first, its name. */
        TYPED_CONTROL_TOKEN(Severity.WARNING),
        /** Number of tokens, line of the first, its name, the file. */
        CONTEXT_CONTROL_TOKEN(Severity.WARNING),
        /** Number of tokens, the name of the first. */
        CONTEXT_NAME_CONTROL_TOKEN(Severity.WARNING),
        /** None. */
        NO_LINE_BREAK_BEFORE_SUFFIX(Severity.NOTE),
        /** None. */
        EMPTY_SUFFIX_AFTER_FILL(Severity.NOTE),
        /** Tokens of the prompt, limit, 1 if exact and 0 if estimated. */
        OVER_LIMIT(Severity.ERROR),
        /** Tokens of the prompt, max_tokens, limit, 1 if exact and 0 if estimated. */
        NO_ROOM_FOR_MAX_TOKENS(Severity.WARNING),
        /** Tokens of the prompt, limit, 1 if exact and 0 if estimated. */
        NEAR_LIMIT(Severity.NOTE),
        /** None. */
        TEMPERATURE_AND_TOP_P(Severity.NOTE);

        private final Severity severity;

        Rule(Severity severity) {
            this.severity = severity;
        }

        public Severity severity() {
            return severity;
        }
    }
}
