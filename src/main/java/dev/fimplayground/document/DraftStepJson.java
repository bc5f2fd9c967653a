package dev.fimplayground.document;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Steps of undo as JSON. A step that is not known stands between those that are, so it is an error. */
final class DraftStepJson {
    private DraftStepJson() {}

    static void write(ArrayNode json, List<DraftStep> steps) {
        steps.forEach(step -> write(json.addObject(), step));
    }

    static void write(ArrayNode json, String... strings) {
        for (String each : strings) {
            json.add(each);
        }
    }

    /** @throws JacksonException if one is not a step */
    static List<DraftStep> read(JsonNode json) {
        List<DraftStep> steps = new ArrayList<>();
        json.forEach(each -> steps.add(step(each)));
        return steps;
    }

    static List<String> strings(JsonNode json) {
        List<String> strings = new ArrayList<>();
        json.forEach(each -> strings.add(each.asString("")));
        return strings;
    }

    private static void write(ObjectNode json, DraftStep step) {
        switch (step) {
            case DraftStep.Text(boolean inSuffix, List<DraftStep.Change> changes) -> {
                ArrayNode all = json.put("in", inSuffix ? "suffix" : "prefix").putArray("changes");
                changes.forEach(change -> all.addObject()
                        .put("at", change.at())
                        .put("removed", change.removed())
                        .put("inserted", change.inserted()));
            }
            case DraftStep.Middle(String before, String after) ->
                json.put("in", "middle").put("before", before).put("after", after);
            case DraftStep.Value(String name, List<String> before, List<String> after) -> {
                json.put("value", name);
                write(json.putArray("before"), before.toArray(String[]::new));
                write(json.putArray("after"), after.toArray(String[]::new));
            }
            case DraftStep.Joined(List<DraftStep> steps) -> write(json.putArray("steps"), steps);
        }
    }

    private static DraftStep step(JsonNode json) {
        if (json.has("steps")) {
            return new DraftStep.Joined(read(json.path("steps")));
        }
        if (json.has("value")) {
            return new DraftStep.Value(
                    DraftJson.text(json, "value"), strings(json.path("before")), strings(json.path("after")));
        }
        return switch (DraftJson.text(json, "in")) {
            case "prefix" -> new DraftStep.Text(false, changes(json.path("changes")));
            case "suffix" -> new DraftStep.Text(true, changes(json.path("changes")));
            case "middle" -> new DraftStep.Middle(DraftJson.text(json, "before"), DraftJson.text(json, "after"));
            default -> throw new SettingsJson.WrongShapeException("not a step of undo");
        };
    }

    private static List<DraftStep.Change> changes(JsonNode json) {
        List<DraftStep.Change> changes = new ArrayList<>();
        json.forEach(each -> changes.add(new DraftStep.Change(
                each.path("at").asInt(0), DraftJson.text(each, "removed"), DraftJson.text(each, "inserted"))));
        return changes;
    }
}
