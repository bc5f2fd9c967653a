package dev.fimplayground.document.experiment;

import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.Timings;
import dev.fimplayground.model.TokenUsage;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** Reads the recorded result of an experiment file. */
final class ResultReader {
    private ResultReader() {}

    static Recording recording(JsonObject node) {
        RecordedResult result = new RecordedResult(
                node.choice("ended", ExperimentReader.named(RecordedResult.Ended.values()))
                        .orElseThrow(() -> node.missing("ended")),
                node.text("text").orElseThrow(() -> node.missing("text")),
                node.string("finishReason").map(FinishReason::new),
                node.object("usage").map(ResultReader::usage),
                node.string("model"),
                chunks(node.objects("chunks")),
                new Timings(
                        node.milliseconds("timeToFirstTokenMs"),
                        node.milliseconds("totalMs").orElse(Duration.ZERO)));
        return new Recording(result, node.string("sha256").orElse(""));
    }

    private static TokenUsage usage(JsonObject usage) {
        return new TokenUsage(
                usage.count("promptTokens").orElseThrow(() -> usage.missing("promptTokens")),
                usage.count("completionTokens").orElseThrow(() -> usage.missing("completionTokens")),
                usage.count("totalTokens").orElseThrow(() -> usage.missing("totalTokens")),
                usage.count("cachedTokens").map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    private static List<RecordedResult.Chunk> chunks(List<JsonObject> chunks) {
        return chunks.stream()
                .map(chunk -> new RecordedResult.Chunk(
                        chunk.milliseconds("ms").orElseThrow(() -> chunk.missing("ms")),
                        chunk.string("text").orElseThrow(() -> chunk.missing("text"))))
                .toList();
    }
}
