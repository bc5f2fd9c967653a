package dev.fimplayground.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.treesitter.TSNode;
import org.treesitter.TSQuery;
import org.treesitter.TSQueryCapture;
import org.treesitter.TSQueryMatch;
import org.treesitter.TSQueryPredicateStep;
import org.treesitter.TSQueryPredicateStepType;

/**
 * A query file's {@code (#text? @capture "regex")}: the captured text must match wholly. An own predicate, because the
 * binding's {@code #match?} reads the text at UTF-8 offsets, which UTF-16 trees do not have.
 */
record TextCondition(int captureId, Pattern pattern) {
    private static final int STEPS = 4;

    /** The conditions of one of the query's patterns. */
    static List<TextCondition> of(TSQuery query, int patternIndex) {
        TSQueryPredicateStep[] steps = query.getPredicateForPattern(patternIndex);
        List<TextCondition> conditions = new ArrayList<>();
        for (int i = 0; i < steps.length; i += STEPS) {
            conditions.add(parse(query, steps, i));
        }
        return List.copyOf(conditions);
    }

    private static TextCondition parse(TSQuery query, TSQueryPredicateStep[] steps, int at) {
        boolean wellFormed = at + STEPS <= steps.length
                && steps[at + 1].getType() == TSQueryPredicateStepType.TSQueryPredicateStepTypeCapture
                && steps[at + 2].getType() == TSQueryPredicateStepType.TSQueryPredicateStepTypeString
                && steps[at + 3].getType() == TSQueryPredicateStepType.TSQueryPredicateStepTypeDone
                && query.getStringValueForId(steps[at].getValueId()).equals("text?");
        if (!wellFormed) {
            throw new IllegalArgumentException("only (#text? @capture \"regex\") is known");
        }
        String regex = query.getStringValueForId(steps[at + 2].getValueId());
        return new TextCondition(steps[at + 1].getValueId(), Pattern.compile(regex));
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
