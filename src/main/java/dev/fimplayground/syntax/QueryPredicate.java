package dev.fimplayground.syntax;

import java.util.ArrayList;
import java.util.List;
import org.treesitter.TSQuery;
import org.treesitter.TSQueryPredicateStep;
import org.treesitter.TSQueryPredicateStepType;

/** A query file's {@code (#name @capture "string" ...)}, as it stands. */
record QueryPredicate(String name, int captureId, List<String> strings) {

    static List<QueryPredicate> of(TSQuery query, int patternIndex) {
        List<QueryPredicate> predicates = new ArrayList<>();
        List<TSQueryPredicateStep> steps = new ArrayList<>();
        for (TSQueryPredicateStep step : query.getPredicateForPattern(patternIndex)) {
            if (step.getType() == TSQueryPredicateStepType.TSQueryPredicateStepTypeDone) {
                predicates.add(parse(query, steps));
                steps.clear();
            } else {
                steps.add(step);
            }
        }
        return predicates;
    }

    private static QueryPredicate parse(TSQuery query, List<TSQueryPredicateStep> steps) {
        if (steps.size() < 2 || steps.get(1).getType() != TSQueryPredicateStepType.TSQueryPredicateStepTypeCapture) {
            throw new IllegalArgumentException("a predicate starts with its name and a capture");
        }
        List<String> strings = steps.stream()
                .skip(2)
                .map(step -> query.getStringValueForId(step.getValueId()))
                .toList();
        String name = query.getStringValueForId(steps.getFirst().getValueId());
        return new QueryPredicate(name, steps.get(1).getValueId(), strings);
    }

    String string(int index) {
        if (index >= strings.size()) {
            throw new IllegalArgumentException("#" + name + " needs " + (index + 1) + " strings");
        }
        return strings.get(index);
    }
}
