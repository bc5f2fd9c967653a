package dev.fimplayground.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.treesitter.TSQuery;

/**
 * A query file's {@code (#form! @capture "regex" "kind")}: where the captured text matches wholly, it is of that kind
 * instead of the capture's; the last that matches counts. Saves a pattern for each form, of which every name would
 * be a match.
 */
record NameForm(int captureId, Pattern pattern, TokenKind kind) {
    static final String PREDICATE = "form!";

    /** The forms among one pattern's predicates. */
    static List<NameForm> of(TSQuery query, int patternIndex) {
        List<NameForm> forms = new ArrayList<>();
        for (QueryPredicate predicate : QueryPredicate.of(query, patternIndex)) {
            if (predicate.name().equals(PREDICATE)) {
                String kind = predicate.string(1);
                forms.add(new NameForm(
                        predicate.captureId(),
                        Pattern.compile(predicate.string(0)),
                        TokenKind.ofCapture(kind)
                                .orElseThrow(() -> new IllegalArgumentException("no token kind " + kind))));
            }
        }
        return List.copyOf(forms);
    }

    boolean fits(String text) {
        return pattern.matcher(text).matches();
    }
}
