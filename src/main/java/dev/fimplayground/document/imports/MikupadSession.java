package dev.fimplayground.document.imports;

import dev.fimplayground.document.experiment.StrictJson;
import dev.fimplayground.document.experiment.UnreadableException;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An exported session of mikupad: the text in pieces, written by a person or by a model, and its parameters. Source:
 * {@code useSessionState} and {@code predict} in mikupad.html of lmg-anon/mikupad.
 */
final class MikupadSession implements ForeignFormat {
    /** Where the first of them stands, the model fills in between; nothing after the second is sent. */
    private static final String FILL = "{fill}";

    private static final String PREDICT = "{predict}";

    private static final Optional<Double> UNLIMITED = Optional.of(-1.0);

    @Override
    public Optional<Imported> read(ObjectNode file) {
        JsonNode prompt = file.path("prompt");
        boolean pieces = prompt.isArray() && (prompt.isEmpty() || prompt.path(0).has("content"));
        return pieces && (file.has("endpointAPI") || file.has("maxPredictTokens") || file.has("memoryTokens"))
                ? Optional.of(session(new Import(file)))
                : Optional.empty();
    }

    private static Imported session(Import session) {
        StringBuilder text = new StringBuilder();
        boolean generated = false;
        for (JsonNode piece : session.take("prompt").orElseThrow()) {
            text.append(piece.path("content").asString(""));
            generated |= !piece.path("type").asString("").equals("user");
        }
        if (generated) {
            session.report("mikupad.generated");
        }
        parameters(session);
        additions(session);
        session.reportTheRest();
        return session.as(Texts.get("import.source.mikupad"), split(session, text.toString()));
    }

    private static FimPrompt split(Import session, String text) {
        int fill = text.indexOf(FILL);
        int predict = text.indexOf(PREDICT);
        if (fill >= 0 && (predict < 0 || fill < predict)) {
            session.report("mikupad.fill");
            return new FimPrompt(text.substring(0, fill), text.substring(fill + FILL.length()));
        }
        if (predict >= 0) {
            session.report("mikupad.predict");
            return new FimPrompt(text.substring(0, predict), "");
        }
        return new FimPrompt(text, "");
    }

    private static void parameters(Import session) {
        sampler(session, "temperature", SamplingParameter.TEMPERATURE, "temperature");
        sampler(session, "top_p", SamplingParameter.TOP_P, "topP");
        sampler(session, "pres_pen", SamplingParameter.PRESENCE_PENALTY, "presencePenalty");
        session.parameter(SamplingParameter.MAX_TOKENS, "maxPredictTokens", UNLIMITED);
        session.parameter(SamplingParameter.SEED, "seed", UNLIMITED);
        session.take("stoppingStrings").ifPresent(stop -> stop(session, stop));
    }

    /** One that is switched off keeps its value but is not sent; older sessions have no switches. */
    private static void sampler(Import session, String samplerName, SamplingParameter parameter, String name) {
        Optional<JsonNode> switches = session.take("enabledSamplers").filter(JsonNode::isArray);
        boolean on = switches.isEmpty()
                || switches.get()
                        .valueStream()
                        .anyMatch(each -> each.asString("").equals(samplerName));
        if (on) {
            session.parameter(parameter, name, Optional.empty());
        } else {
            session.pass(name);
        }
    }

    /** They are kept as JSON in a text. */
    private static void stop(Import session, JsonNode given) {
        try {
            JsonNode array =
                    given.isString() && !given.stringValue().isBlank() ? StrictJson.parse(given.stringValue()) : given;
            List<String> strings = new ArrayList<>();
            if (array.isArray()) {
                array.forEach(each -> strings.add(each.asString("")));
            }
            session.stop(strings);
        } catch (UnreadableException notAnArray) {
            session.report("field", "stoppingStrings", Import.shown(given));
        }
    }

    private static void additions(Import session) {
        text(session, "memoryTokens", "mikupad.memory");
        text(session, "authorNoteTokens", "mikupad.note");
        session.take("worldInfo")
                .map(world -> world.path("entries").size())
                .filter(entries -> entries > 0)
                .ifPresent(entries -> session.report("mikupad.world", entries));
        session.take("endpointAPIKey")
                .filter(key -> !key.asString("").isEmpty())
                .ifPresent(_ -> session.report("key"));
        session.take("endpoint").ifPresent(_ -> session.report("server"));
        session.take("endpointModel")
                .filter(model -> !model.asString("").isEmpty())
                .ifPresent(model -> session.report("model", Import.shown(model)));
        session.pass("name", "endpointAPI", "scrollTop", "contextLength", "openaiPresets", "authorNoteDepth");
    }

    private static void text(Import session, String name, String key) {
        session.take(name)
                .map(tokens -> tokens.path("text").asString(""))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> session.report(key, Import.shown(text)));
    }
}
