package dev.fimplayground.engine.server;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What ends a text before its own end: one string, or an array of strings or of token ids, of one type throughout, as
 * the hosted service has it.
 */
record StopField(List<String> strings, Set<Integer> tokens) {
    private static final int MOST = 4;

    static StopField of(RequestFields fields) throws RefusedException {
        Optional<JsonNode> given = fields.find("stop");
        if (given.isEmpty()) {
            return new StopField(List.of(), Set.of());
        }
        if (given.get().isString()) {
            return new StopField(strings(List.of(given.get())), Set.of());
        }
        List<JsonNode> elements = StreamSupport.stream(given.get().spliterator(), false)
                .limit(MOST + 1)
                .toList();
        if (!given.get().isArray() || elements.size() > MOST) {
            throw refused();
        }
        return !elements.isEmpty() && elements.getFirst().isIntegralNumber()
                ? new StopField(List.of(), tokens(elements))
                : new StopField(strings(elements), Set.of());
    }

    private static List<String> strings(List<JsonNode> elements) throws RefusedException {
        if (!elements.stream()
                .allMatch(node -> node.isString() && !node.stringValue().isEmpty())) {
            throw refused();
        }
        return elements.stream().map(JsonNode::stringValue).toList();
    }

    private static Set<Integer> tokens(List<JsonNode> elements) throws RefusedException {
        Set<Integer> tokens = new HashSet<>();
        for (JsonNode node : elements) {
            if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < 0) {
                throw refused();
            }
            tokens.add(node.intValue());
        }
        return tokens;
    }

    private static RefusedException refused() {
        return RequestFields.refused(
                "stop",
                "stop must be a string or an array of at most " + MOST + ", either all strings, none of them empty, or"
                        + " all token ids.");
    }
}
