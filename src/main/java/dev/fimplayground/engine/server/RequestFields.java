package dev.fimplayground.engine.server;

import dev.fimplayground.engine.Excerpt;
import dev.fimplayground.model.SamplingParameter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import tools.jackson.databind.JsonNode;

/**
 * The fields of a request's body, each checked as it is asked for. A field that is {@code null} counts as not sent.
 */
final class RequestFields {
    private final JsonNode body;

    RequestFields(JsonNode body) {
        this.body = body;
    }

    Optional<JsonNode> find(String field) {
        return Optional.ofNullable(body.get(field)).filter(node -> !node.isNull());
    }

    String requiredString(String field) throws RefusedException {
        JsonNode node = find(field).orElseThrow(() -> refused(field, field + " is required."));
        if (!node.isString()) {
            throw refused(field, field + " must be one string.");
        }
        return node.stringValue();
    }

    Optional<String> optionalString(String field) throws RefusedException {
        return find(field).isPresent() ? Optional.of(requiredString(field)) : Optional.empty();
    }

    boolean flag(String field) throws RefusedException {
        return flag(field, false);
    }

    boolean flag(String field, boolean whenNotSent) throws RefusedException {
        Optional<JsonNode> node = find(field);
        if (node.isPresent() && !node.get().isBoolean()) {
            throw refused(field, field + " must be true or false.");
        }
        return node.map(JsonNode::booleanValue).orElse(whenNotSent);
    }

    OptionalDouble number(SamplingParameter parameter) throws RefusedException {
        Optional<JsonNode> node = find(parameter.wireName());
        if (node.isEmpty()) {
            return OptionalDouble.empty();
        }
        if (!node.get().isNumber() || !parameter.accepts(node.get().asDouble(Double.NaN))) {
            throw outOfRange(parameter.wireName(), "a number", parameter.range(), node.get());
        }
        return OptionalDouble.of(node.get().doubleValue());
    }

    OptionalLong integer(SamplingParameter parameter) throws RefusedException {
        return integer(parameter.wireName(), (long) parameter.minimum(), (long) parameter.maximum(), parameter.range());
    }

    OptionalLong integer(String field, long minimum, long maximum, String range) throws RefusedException {
        Optional<JsonNode> node = find(field);
        if (node.isEmpty()) {
            return OptionalLong.empty();
        }
        JsonNode given = node.get();
        boolean fits = given.isIntegralNumber() && given.canConvertToLong();
        if (!fits || given.longValue() < minimum || given.longValue() > maximum) {
            throw outOfRange(field, "a whole number", range, given);
        }
        return OptionalLong.of(given.longValue());
    }

    /** Refuses a field that this server does not implement, unless it has a value that asks for nothing. */
    void refuseUnless(String field, List<String> harmless) throws RefusedException {
        Optional<JsonNode> node = find(field);
        if (node.isPresent() && !harmless.contains(node.get().toString())) {
            throw refused(field, field + " is not supported by this server. Leave it out.");
        }
    }

    static RefusedException refused(String field, String message) {
        return new RefusedException(ApiError.field(field, message));
    }

    private static RefusedException outOfRange(String field, String kind, String range, JsonNode given) {
        String shown = Excerpt.quoted(given.toString());
        return refused(field, field + " must be " + kind + " in " + range + ", not " + shown + ".");
    }
}
