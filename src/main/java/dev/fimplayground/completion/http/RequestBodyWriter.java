package dev.fimplayground.completion.http;

import dev.fimplayground.model.CompletionRequest;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of a request: only what is sent, in the order of the documentation. */
public final class RequestBodyWriter {
    private RequestBodyWriter() {}

    /** The body as it goes over the wire, in UTF-8. */
    public static byte[] write(CompletionRequest request) {
        ObjectNode body = WireJson.MAPPER.createObjectNode();
        body.put("model", wellFormed(request.model()));
        body.put("prompt", wellFormed(request.prompt()));
        for (SamplingParameter parameter : SamplingParameter.values()) {
            request.sampling().value(parameter).ifPresent(value -> put(body, parameter.wireName(), value));
        }
        putStop(body, request.sampling());
        request.logprobs().ifPresent(alternatives -> body.put("logprobs", alternatives));
        body.put("stream", request.stream());
        if (request.stream()) {
            body.putObject("stream_options").put("include_usage", true);
        }
        return WireJson.MAPPER.writeValueAsBytes(body);
    }

    /** Servers refuse {@code 256.0} where they expect a whole number. */
    private static void put(ObjectNode body, String name, double value) {
        if (value == Math.rint(value)) {
            body.put(name, (long) value);
        } else {
            body.put(name, value);
        }
    }

    private static void putStop(ObjectNode body, SamplingParameters sampling) {
        if (!sampling.stop().isEmpty()) {
            var stop = body.putArray("stop");
            sampling.stop().forEach(text -> stop.add(wellFormed(text)));
        }
    }

    /** Half of a surrogate pair, as broken text may hold it, has no UTF-8: U+FFFD goes out instead. */
    static String wellFormed(String text) {
        int[] codePoints = text.codePoints()
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .toArray();
        return new String(codePoints, 0, codePoints.length);
    }
}
