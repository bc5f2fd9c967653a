package dev.fimplayground.document.experiment;

import dev.fimplayground.model.SamplingParameter;
import java.util.HashMap;
import java.util.Map;

/** The names that this program knows, level by level. Immutable. */
record FileShape(Map<String, FileShape> fields) {
    private static final FileShape VALUE = new FileShape(Map.of());

    static final FileShape ROOT = root();

    boolean knows(String name) {
        return fields.containsKey(name);
    }

    FileShape within(String name) {
        return fields.getOrDefault(name, VALUE);
    }

    private static FileShape root() {
        Map<String, FileShape> root = new HashMap<>(values("formatVersion", "language", "prefix", "suffix", "reference")
                .fields());
        root.put("template", values("family", "pattern"));
        root.put("repository", values("sent", "name", "path", "budget", "files"));
        root.put("parameters", parameters());
        root.put("endpoint", values("kind", "baseUrl", "streamReading", "model", "stream"));
        root.put("result", result());
        return new FileShape(Map.copyOf(root));
    }

    private static FileShape parameters() {
        Map<String, FileShape> names = new HashMap<>(values("stop").fields());
        for (SamplingParameter parameter : SamplingParameter.values()) {
            names.put(parameter.wireName(), VALUE);
        }
        return new FileShape(Map.copyOf(names));
    }

    private static FileShape result() {
        Map<String, FileShape> names = new HashMap<>(
                values("ended", "text", "finishReason", "model", "timeToFirstTokenMs", "totalMs", "chunks", "sha256")
                        .fields());
        names.put("usage", values("promptTokens", "completionTokens", "totalTokens", "cachedTokens"));
        return new FileShape(Map.copyOf(names));
    }

    private static FileShape values(String... names) {
        Map<String, FileShape> fields = new HashMap<>();
        for (String name : names) {
            fields.put(name, VALUE);
        }
        return new FileShape(Map.copyOf(fields));
    }
}
