package dev.fimplayground.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.treesitter.TSNode;
import org.treesitter.TSQuery;
import org.treesitter.TSQueryCapture;
import org.treesitter.TSQueryMatch;

/**
 * A query file's {@code (#text? @capture "regex")}: the captured text must match wholly. An own predicate, because the
 * binding's {@code #match?} reads the text at UTF-8 offsets, which UTF-16 trees do not have.
 */
record TextCondition(int captureId, Pattern pattern) {
    private static final String PREDICATE = "text?";

    /** The conditions of one of the query's patterns. */
    static List<TextCondition> of(TSQuery query, int patternIndex) {
        List<TextCondition> conditions = new ArrayList<>();
        for (QueryPredicate predicate : QueryPredicate.of(query, patternIndex)) {
            if (predicate.name().equals(PREDICATE)) {
                conditions.add(new TextCondition(predicate.captureId(), Pattern.compile(predicate.string(0))));
            } else if (!predicate.name().equals(NameForm.PREDICATE)) {
                throw new IllegalArgumentException("unknown predicate #" + predicate.name());
            }
        }
        return List.copyOf(conditions);
    }

    boolean holds(TSQueryMatch match, Utf16Source source) {
        for (TSQueryCapture capture : match.getCaptures()) {
            if (capture.getIndex() == captureId) {
                TSNode node = capture.getNode();
                String text = source.substring(node.getStartByte(), node.getEndByte());
                if (!pattern.matcher(text).matches()) {
                    return false;
                }
            }
        }
        return true;
    }
}
