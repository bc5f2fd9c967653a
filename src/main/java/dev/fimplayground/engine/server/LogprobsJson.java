package dev.fimplayground.engine.server;

import dev.fimplayground.engine.generation.GeneratedToken;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JsonGenerator;

/** Log probabilities in the shape of the legacy Completions API: four lists side by side. Stateless. */
final class LogprobsJson {
    private LogprobsJson() {}

    static void write(JsonGenerator json, List<PlacedToken> tokens) {
        json.writeObjectPropertyStart("logprobs");
        json.writeArrayPropertyStart("text_offset");
        tokens.forEach(placed -> json.writeNumber(placed.offset()));
        json.writeEndArray();
        json.writeArrayPropertyStart("token_logprobs");
        tokens.forEach(placed -> json.writeNumber(placed.token().logProbability()));
        json.writeEndArray();
        json.writeArrayPropertyStart("tokens");
        tokens.forEach(placed -> json.writeString(placed.token().text()));
        json.writeEndArray();
        json.writeArrayPropertyStart("top_logprobs");
        tokens.forEach(placed -> writeTop(json, placed.token()));
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The alternatives and, when it is none of them, the drawn token itself, as the legacy API has it. */
    private static void writeTop(JsonGenerator json, GeneratedToken token) {
        // Different tokens may look alike (broken UTF-8): of those the most probable stands for all.
        Set<String> written = new HashSet<>();
        json.writeStartObject();
        for (GeneratedToken.Alternative alternative : token.top()) {
            if (written.add(alternative.text())) {
                json.writeNumberProperty(alternative.text(), alternative.logProbability());
            }
        }
        if (written.add(token.text())) {
            json.writeNumberProperty(token.text(), token.logProbability());
        }
        json.writeEndObject();
    }
}
