package dev.fimplayground.history;

import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.TemplatePart;
import dev.fimplayground.model.TemplatePart.ContextText;
import dev.fimplayground.model.TemplatePart.Literal;
import dev.fimplayground.model.TemplatePart.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A template as JSON: literal text as strings, places as {@code {"slot": "prefix"}}. */
final class TemplateJson {
    private TemplateJson() {}

    static ObjectNode write(FimTemplate template) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        writeParts(template.fill(), object.putArray("fill"));
        writeParts(template.continuation(), object.putArray("continuation"));
        template.controlTokens().forEach(object.putArray("control_tokens")::add);
        return object;
    }

    static FimTemplate read(Fields fields) throws MalformedRunException {
        return new FimTemplate(
                readParts(fields, "fill"), readParts(fields, "continuation"), fields.texts("control_tokens"));
    }

    private static void writeParts(List<TemplatePart> parts, ArrayNode array) {
        for (TemplatePart part : parts) {
            switch (part) {
                case Literal(String text) -> array.add(text);
                // A template that is kept has none: the repository is kept beside it.
                case ContextText context -> array.add(context.text());
                case Slot slot -> array.addObject().put("slot", slot.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static List<TemplatePart> readParts(Fields fields, String name) throws MalformedRunException {
        List<TemplatePart> parts = new ArrayList<>();
        for (JsonNode element : fields.elements(name)) {
            parts.add(
                    element.isString()
                            ? new Literal(element.asString())
                            : Fields.of(name, element).word("slot", Slot.class));
        }
        return parts;
    }
}
