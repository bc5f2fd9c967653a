package dev.fimplayground.history;

import dev.fimplayground.model.ChunkTimes;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import dev.fimplayground.model.RunOutcome;
import dev.fimplayground.model.RunStart;
import dev.fimplayground.model.RunStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run taken apart for the columns of a table: its texts, its chunk times in bytes, and everything else as JSON. Texts
 * that no column can hold (a lone surrogate is no UTF-8) are in the JSON too, and read from there.
 */
public record RunParts(String prefix, String suffix, String middle, byte[] chunks, String rest) {

    public static RunParts of(Run run) {
        ObjectNode request = RequestJson.write(run.request());
        ObjectNode result = ResultJson.write(run.outcome().result());
        dropColumn(request, "prefix");
        dropColumn(request, "suffix");
        dropColumn(result, "text");
        ObjectNode rest = RunJson.frame(run.start(), run.outcome());
        rest.set("request", request);
        rest.set("result", result);
        return new RunParts(
                run.request().prompt().prefix(),
                run.request().prompt().suffix(),
                run.text(),
                ChunkBytes.write(run.outcome().chunks()),
                RunJson.write(rest));
    }

    /** What {@link #of} took apart, as far as it is not a column of its own. */
    public Run join(UUID id, long startedMillis, RunStatus status, RunMarks marks) throws MalformedRunException {
        Fields fields = Fields.of("", RunJson.parse(rest));
        addColumn(fields.fields("request"), "prefix", prefix);
        addColumn(fields.fields("request"), "suffix", suffix);
        addColumn(fields.fields("result"), "text", middle);
        RunStart start = RunJson.start(fields, id, Instant.ofEpochMilli(startedMillis));
        CompletionResult result = ResultJson.read(fields.fields("result"));
        ChunkTimes times = ChunkBytes.read(chunks);
        return new Run(start, new RunOutcome(status, result, RunJson.failure(fields), times), marks);
    }

    private static void dropColumn(ObjectNode object, String name) {
        if (isUtf8(object.path(name).asString())) {
            object.remove(name);
        }
    }

    private static void addColumn(Fields fields, String name, String text) {
        if (fields.isAbsent(name) && fields.object() instanceof ObjectNode object) {
            object.put(name, text);
        }
    }

    private static boolean isUtf8(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
