package dev.fimplayground.engine.server;

import dev.fimplayground.engine.generation.GenerationRequest;
import dev.fimplayground.model.SamplingParameter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/**
 * Reads the body of {@code POST /v1/completions}, with the ranges of the hosted service. Unknown fields are ignored;
 * fields of the legacy Completions API that would change the answer and are not implemented here are refused by name.
 *
 * <p>When {@code max_tokens} is not sent, {@value #DEFAULT_MAX_TOKENS} or what the context has room for, if that is
 * less: the 16 of the legacy API ends in mid-line, and the model's maximum, as hosted, ties up a small machine.
 * {@code temperature} and {@code top_p} are 1 when not sent, {@code presence_penalty} 0, as in the legacy API.
 * Safe for use by many threads at once.
 */
final class CompletionParser {
    static final int DEFAULT_MAX_TOKENS = 256;

    private static final int MOST_LOGPROBS = 20;

    private final RequestBody bodies;

    CompletionParser(RequestBody bodies) {
        this.bodies = bodies;
    }

    CompletionCall parse(byte[] body) throws RefusedException {
        RequestFields fields = bodies.read(body);
        refuseUnsupported(fields);
        String model = fields.requiredString("model");
        boolean stream = fields.flag("stream");
        boolean includeUsage = includeUsage(fields, stream);
        return new CompletionCall(model, generation(fields), stream, includeUsage);
    }

    private static void refuseUnsupported(RequestFields fields) throws RefusedException {
        fields.refuseUnless("n", List.of("1"));
        fields.refuseUnless("best_of", List.of("1"));
        fields.refuseUnless("echo", List.of("false"));
        fields.refuseUnless("suffix", List.of());
        fields.refuseUnless("logit_bias", List.of("{}"));
        fields.refuseUnless("frequency_penalty", List.of("0", "0.0"));
    }

    private static GenerationRequest generation(RequestFields fields) throws RefusedException {
        StopField stop = StopField.of(fields);
        return new GenerationRequest(
                prompt(fields),
                (int) fields.integer(SamplingParameter.MAX_TOKENS).orElse(DEFAULT_MAX_TOKENS),
                fields.number(SamplingParameter.TEMPERATURE).orElse(1),
                fields.number(SamplingParameter.TOP_P).orElse(1),
                fields.number(SamplingParameter.PRESENCE_PENALTY).orElse(0),
                fields.integer(SamplingParameter.SEED),
                stop.strings(),
                stop.tokens(),
                logprobs(fields));
    }

    private static String prompt(RequestFields fields) throws RefusedException {
        String prompt = fields.requiredString("prompt");
        if (prompt.isBlank()) {
            throw RequestFields.refused("prompt", "prompt should not be empty or only spaces");
        }
        return prompt;
    }

    private static OptionalInt logprobs(RequestFields fields) throws RefusedException {
        var given = fields.integer("logprobs", 0, MOST_LOGPROBS, "[0, " + MOST_LOGPROBS + "]");
        return given.isPresent() ? OptionalInt.of((int) given.getAsLong()) : OptionalInt.empty();
    }

    private static boolean includeUsage(RequestFields fields, boolean stream) throws RefusedException {
        Optional<JsonNode> options = fields.find("stream_options");
        if (options.isEmpty()) {
            return false;
        }
        if (!options.get().isObject()) {
            throw RequestFields.refused("stream_options", "stream_options must be an object.");
        }
        if (!stream) {
            throw RequestFields.refused("stream_options", "stream_options is only allowed when stream is true.");
        }
        return new RequestFields(options.get()).flag("include_usage");
    }
}
