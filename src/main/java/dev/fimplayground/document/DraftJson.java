package dev.fimplayground.document;

import dev.fimplayground.document.Draft.Parameter;
import dev.fimplayground.document.Draft.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Drafts as JSON. What is missing in one is as in an empty window. */
final class DraftJson {
    static final int KNOWN_VERSION = 1;

    private static final JsonMapper JSON = mapper().build();
    /** For texts with half a surrogate pair, which UTF-8 cannot have. */
    private static final JsonMapper ESCAPED =
            mapper().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private DraftJson() {}

    private static JsonMapper.Builder mapper() {
        return JsonMapper.builder(JsonFactory.builder()
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(50)
                                .maxStringLength(200_000_000)
                                .build())
                        .build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Somebody who knows more wrote it. */
    static final class NewerVersionException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    static byte[] write(Draft draft) {
        ObjectNode json = node(draft);
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JacksonException brokenText) {
            return ESCAPED.writeValueAsBytes(json);
        }
    }

    /** @throws JacksonException if it is not a draft */
    static Draft read(byte[] bytes) throws NewerVersionException {
        JsonNode json = JSON.readTree(bytes);
        if (!json.path("prefix").isString() || !json.path("suffix").isString()) {
            throw new SettingsJson.WrongShapeException("not a draft");
        }
        if (json.path("formatVersion").asInt(KNOWN_VERSION) > KNOWN_VERSION) {
            throw new NewerVersionException();
        }
        return new Draft(
                text(json, "prefix"),
                text(json, "middle"),
                text(json, "suffix"),
                optional(json, "reference"),
                new Draft.Carets(
                        place(json.path("carets").path("prefix")),
                        place(json.path("carets").path("suffix"))),
                new Draft.Language(
                        text(json.path("language"), "name"),
                        json.path("language").path("chosen").asBoolean(false)),
                new Draft.Template(optional(json.path("template"), "family"), text(json.path("template"), "pattern")),
                sampling(json.path("sampling")),
                new Draft.Destination(text(json.path("endpoint"), "kind"), text(json.path("endpoint"), "model")),
                repository(json.path("repository")),
                file(json.path("file")),
                DraftStepJson.read(json.path("undo")));
    }

    private static ObjectNode node(Draft draft) {
        ObjectNode json = JSON.createObjectNode();
        json.put("formatVersion", KNOWN_VERSION);
        json.put("prefix", draft.prefix());
        json.put("middle", draft.middle());
        json.put("suffix", draft.suffix());
        draft.reference().ifPresent(text -> json.put("reference", text));
        ObjectNode carets = json.putObject("carets");
        write(carets.putObject("prefix"), draft.carets().prefix());
        write(carets.putObject("suffix"), draft.carets().suffix());
        json.putObject("language")
                .put("name", draft.language().name())
                .put("chosen", draft.language().chosen());
        ObjectNode template =
                json.putObject("template").put("pattern", draft.template().pattern());
        draft.template().family().ifPresent(family -> template.put("family", family));
        write(json.putObject("sampling"), draft.sampling());
        json.putObject("endpoint")
                .put("kind", draft.destination().kind())
                .put("model", draft.destination().model());
        write(json.putObject("repository"), draft.repository());
        draft.file()
                .ifPresent(
                        file -> json.putObject("file").put("path", file.path()).put("fingerprint", file.fingerprint()));
        DraftStepJson.write(json.putArray("undo"), draft.steps());
        return json;
    }

    private static void write(ObjectNode json, Place place) {
        json.put("anchor", place.anchor()).put("caret", place.caret());
    }

    private static Place place(JsonNode json) {
        return new Place(json.path("anchor").asInt(0), json.path("caret").asInt(0));
    }

    private static void write(ObjectNode json, Draft.Sampling sampling) {
        ObjectNode parameters = json.putObject("parameters");
        sampling.parameters()
                .forEach((name, each) ->
                        parameters.putObject(name).put("sent", each.sent()).put("text", each.text()));
        DraftStepJson.write(json.putArray("stop"), sampling.stop().toArray(String[]::new));
        json.put("typedStop", sampling.typed());
        json.put("stream", sampling.stream());
    }

    private static Draft.Sampling sampling(JsonNode json) {
        Map<String, Parameter> parameters = new HashMap<>();
        json.path("parameters")
                .properties()
                .forEach(each -> parameters.put(
                        each.getKey(),
                        new Parameter(each.getValue().path("sent").asBoolean(false), text(each.getValue(), "text"))));
        return new Draft.Sampling(
                parameters,
                DraftStepJson.strings(json.path("stop")),
                text(json, "typedStop"),
                json.path("stream").asBoolean(true));
    }

    private static void write(ObjectNode json, Draft.Repository repository) {
        json.put("shown", repository.shown())
                .put("sent", repository.sent())
                .put("name", repository.name())
                .put("path", repository.path())
                .put("budget", repository.budget());
        DraftStepJson.write(json.putArray("files"), repository.files().toArray(String[]::new));
    }

    private static Draft.Repository repository(JsonNode json) {
        return new Draft.Repository(
                json.path("shown").asBoolean(false),
                json.path("sent").asBoolean(false),
                text(json, "name"),
                text(json, "path"),
                text(json, "budget"),
                DraftStepJson.strings(json.path("files")));
    }

    private static Optional<Draft.OpenFile> file(JsonNode json) {
        return optional(json, "path").map(path -> new Draft.OpenFile(path, text(json, "fingerprint")));
    }

    private static Optional<String> optional(JsonNode json, String name) {
        return json.path(name).isString() ? Optional.of(json.path(name).asString()) : Optional.empty();
    }

    static String text(JsonNode json, String name) {
        return optional(json, name).orElse("");
    }
}
