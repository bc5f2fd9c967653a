package dev.fimplayground.history;

import dev.fimplayground.model.ChunkTimes;
import dev.fimplayground.model.CompletionFailure;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import dev.fimplayground.model.RunOutcome;
import dev.fimplayground.model.RunStart;
import dev.fimplayground.model.RunStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A run as one line of JSON and back, without loss. What a reader does not know it passes over, so that newer lines can
 * be read by older versions as far as they go.
 */
public final class RunJson {
    /** The longest text that is read back, in chars. */
    static final int LONGEST_TEXT = 64 << 20;

    // Lone surrogates are no UTF-8: escaped, they come back as they were.
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(50)
                            .maxNumberLength(100)
                            .maxStringLength(LONGEST_TEXT)
                            .build())
                    .build())
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private RunJson() {}

    /** One line without its end, in ASCII. */
    public static String write(Run run) {
        return MAPPER.writeValueAsString(object(run));
    }

    public static Run read(String line) throws MalformedRunException {
        return run(Fields.of("", parse(line)));
    }

    static String write(JsonNode node) {
        return MAPPER.writeValueAsString(node);
    }

    static JsonNode parse(String json) throws MalformedRunException {
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException notJson) {
            throw new MalformedRunException("");
        }
    }

    private static ObjectNode object(Run run) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("id", run.id().toString());
        object.put("started", run.start().started().toString());
        object.put("status", run.status().name().toLowerCase(Locale.ROOT));
        object.setAll(frame(run.start(), run.outcome()));
        object.set("request", RequestJson.write(run.request()));
        object.set("result", ResultJson.write(run.outcome().result()));
        writeChunks(run.outcome().chunks(), object);
        writeMarks(run.marks(), object);
        return object;
    }

    /** What is neither a text nor told by {@link #start}. */
    static ObjectNode frame(RunStart start, RunOutcome outcome) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("application", start.application());
        start.parent().ifPresent(parent -> object.put("parent", parent.toString()));
        outcome.failure().ifPresent(failure -> object.set("failure", FailureJson.write(failure)));
        return object;
    }

    private static Run run(Fields fields) throws MalformedRunException {
        RunOutcome outcome = new RunOutcome(
                fields.word("status", RunStatus.class),
                ResultJson.read(fields.fields("result")),
                failure(fields),
                chunks(fields));
        return new Run(start(fields, uuid(fields, fields.text("id"), "id"), started(fields)), outcome, marks(fields));
    }

    static RunStart start(Fields fields, UUID id, Instant started) throws MalformedRunException {
        return new RunStart(
                id, started, RequestJson.read(fields.fields("request")), fields.text("application"), parent(fields));
    }

    static Optional<CompletionFailure> failure(Fields fields) throws MalformedRunException {
        Optional<Fields> failure = fields.optionalFields("failure");
        return failure.isPresent() ? Optional.of(FailureJson.read(failure.get())) : Optional.empty();
    }

    private static Instant started(Fields fields) throws MalformedRunException {
        try {
            return Instant.parse(fields.text("started"));
        } catch (DateTimeException malformed) {
            throw fields.wrong("started");
        }
    }

    private static Optional<UUID> parent(Fields fields) throws MalformedRunException {
        Optional<String> parent = fields.optionalText("parent");
        return parent.isPresent() ? Optional.of(uuid(fields, parent.get(), "parent")) : Optional.empty();
    }

    private static UUID uuid(Fields fields, String text, String name) throws MalformedRunException {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw fields.wrong(name);
        }
    }

    private static void writeChunks(ChunkTimes chunks, ObjectNode object) {
        if (chunks.count() > 0) {
            ObjectNode times = object.putObject("chunks");
            IntStream.range(0, chunks.count()).map(chunks::offsetMillis).forEach(times.putArray("offsets_ms")::add);
            IntStream.range(0, chunks.count()).map(chunks::length).forEach(times.putArray("lengths")::add);
        }
    }

    private static ChunkTimes chunks(Fields fields) throws MalformedRunException {
        Optional<Fields> times = fields.optionalFields("chunks");
        if (times.isEmpty()) {
            return ChunkTimes.NONE;
        }
        try {
            return ChunkTimes.of(times.get().integers("offsets_ms"), times.get().integers("lengths"));
        } catch (IllegalArgumentException inconsistent) {
            throw fields.wrong("chunks");
        }
    }

    private static void writeMarks(RunMarks marks, ObjectNode object) {
        if (!marks.tags().isEmpty()) {
            marks.tags().forEach(object.putArray("tags")::add);
        }
        if (!marks.note().isEmpty()) {
            object.put("note", marks.note());
        }
        if (marks.starred()) {
            object.put("starred", true);
        }
    }

    private static RunMarks marks(Fields fields) throws MalformedRunException {
        return new RunMarks(fields.texts("tags"), fields.optionalText("note").orElse(""), fields.flag("starred"));
    }
}
