package dev.fimplayground.document.experiment;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a file that this program does not know, at every level of its objects but not within its arrays: kept
 * so that they are still there when the file is saved. Immutable.
 */
public final class UnknownFields {
    public static final UnknownFields NONE = new UnknownFields(JsonNodeFactory.instance.objectNode());

    private final ObjectNode fields;

    private UnknownFields(ObjectNode fields) {
        this.fields = fields;
    }

    static UnknownFields of(ObjectNode file) {
        return new UnknownFields(beyond(file, FileShape.ROOT));
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Puts them behind the known fields of the same object; those of objects that are gone are gone. */
    void addTo(ObjectNode file) {
        add(fields, file, FileShape.ROOT);
    }

    private static ObjectNode beyond(ObjectNode node, FileShape shape) {
        ObjectNode unknown = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            if (!shape.knows(each.getKey())) {
                unknown.set(each.getKey(), each.getValue().deepCopy());
            } else if (each.getValue() instanceof ObjectNode object) {
                ObjectNode within = beyond(object, shape.within(each.getKey()));
                if (!within.isEmpty()) {
                    unknown.set(each.getKey(), within);
                }
            }
        }
        return unknown;
    }

    private static void add(ObjectNode unknown, ObjectNode target, FileShape shape) {
        for (Map.Entry<String, JsonNode> each : unknown.properties()) {
            String name = each.getKey();
            if (!shape.knows(name)) {
                target.set(name, each.getValue().deepCopy());
            } else if (target.get(name) instanceof ObjectNode within && each.getValue() instanceof ObjectNode object) {
                add(object, within, shape.within(name));
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UnknownFields that && fields.equals(that.fields);
    }

    @Override
    public int hashCode() {
        return fields.hashCode();
    }

    @Override
    public String toString() {
        return "UnknownFields" + fields;
    }
}
