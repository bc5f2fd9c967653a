package dev.fimplayground.update.http;

import dev.fimplayground.update.Release;
import dev.fimplayground.update.ReleaseAddress;
import dev.fimplayground.update.ReleaseException;
import dev.fimplayground.update.ReleaseException.Reason;
import dev.fimplayground.update.ReleaseVersion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list as JSON: {@code {"releases": [{"version": "1.2.3", "page": "https://…"}]}}. Fields of other names are passed
 * over; one release that is wrong makes the whole list wrong.
 */
final class ReleaseList {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(20)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ReleaseList() {}

    /** @throws ReleaseException with {@link Reason#MALFORMED} */
    static List<Release> read(byte[] json) throws ReleaseException {
        JsonNode releases = tree(json).path("releases");
        if (!releases.isArray()) {
            throw new ReleaseException(Reason.MALFORMED);
        }
        List<Release> read = new ArrayList<>();
        for (JsonNode each : releases) {
            read.add(release(each));
        }
        return read;
    }

    private static JsonNode tree(byte[] json) throws ReleaseException {
        try {
            return JSON.readTree(json);
        } catch (JacksonException malformed) {
            throw new ReleaseException(Reason.MALFORMED, malformed);
        }
    }

    private static Release release(JsonNode node) throws ReleaseException {
        ReleaseVersion version = ReleaseVersion.parse(text(node, "version")).orElseThrow(ReleaseList::malformed);
        URI page = ReleaseAddress.parse(text(node, "page")).orElseThrow(ReleaseList::malformed);
        return new Release(version, page);
    }

    private static String text(JsonNode node, String name) throws ReleaseException {
        JsonNode value = node.path(name);
        if (!value.isString()) {
            throw malformed();
        }
        return value.stringValue();
    }

    private static ReleaseException malformed() {
        return new ReleaseException(Reason.MALFORMED);
    }
}
