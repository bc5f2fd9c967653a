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
 * {@code useSessionState} in mikupad.html of lmg-anon/mikupad.
 */
final class MikupadSession implements ForeignFormat {
    /** Where its text is to be filled, and where it ends for the model. */
    private static final List<String> HOLES = List.of("{fill}", "{predict}");

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
        for (String hole : HOLES) {
            int at = text.indexOf(hole);
            if (at >= 0) {
                session.report("mikupad.hole", hole);
                return new FimPrompt(text.substring(0, at), text.substring(at + hole.length()));
            }
        }
        return new FimPrompt(text, "");
    }

    private static void parameters(Import session) {
        session.parameter(SamplingParameter.TEMPERATURE, "temperature", Optional.empty());
        session.parameter(SamplingParameter.TOP_P, "topP", Optional.empty());
        session.parameter(SamplingParameter.PRESENCE_PENALTY, "presencePenalty", Optional.empty());
        session.parameter(SamplingParameter.MAX_TOKENS, "maxPredictTokens", UNLIMITED);
        session.parameter(SamplingParameter.SEED, "seed", UNLIMITED);
        session.take("stoppingStrings").ifPresent(stop -> stop(session, stop));
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
