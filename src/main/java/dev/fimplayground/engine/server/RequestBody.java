package dev.fimplayground.engine.server;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the bytes of a request's body as one bounded JSON object. Safe for use by many threads at once. */
final class RequestBody {
    private static final int DEEPEST_NESTING = 32;
    /** Each value of JSON takes memory many times its few bytes; real requests have some dozens. */
    private static final int MOST_JSON_TOKENS = 100_000;

    private final JsonMapper mapper;

    /** @param bodyBytes the longest body, and so the longest string in it */
    RequestBody(int bodyBytes) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST_NESTING)
                .maxStringLength(bodyBytes)
                .maxTokenCount(MOST_JSON_TOKENS)
                .build();
        mapper = JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    RequestFields read(byte[] body) throws RefusedException {
        JsonNode tree;
        try {
            tree = mapper.readTree(body);
        } catch (JacksonException malformed) {
            throw new RefusedException(
                    ApiError.body("The request's body is not sound JSON: " + firstLine(malformed) + "."));
        }
        if (!tree.isObject()) {
            throw new RefusedException(ApiError.body("The request's body must be one JSON object."));
        }
        return new RequestFields(tree);
    }

    private static String firstLine(JacksonException malformed) {
        String sentence = malformed.getOriginalMessage().lines().findFirst().orElse("unreadable");
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
