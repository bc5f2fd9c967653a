package dev.fimplayground.completion.http;

import dev.fimplayground.completion.AnswerReplay;
import dev.fimplayground.model.ChunkMeaning;
import dev.fimplayground.model.RecordedChunk;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.model.WireBytes;
import dev.fimplayground.model.WireEvent;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A body that can be understood only as a whole: a refusal, one JSON object, or something else. */
final class RecordedWhole implements AnswerReplay.Reading {
    private final int status;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private long latest;
    private boolean torn;

    RecordedWhole(int status) {
        this.status = status;
    }

    @Override
    public List<RecordedChunk> accept(WireEvent event) {
        switch (event) {
            case WireEvent.BytesReceived(long nanos, WireBytes bytes) -> {
                latest = nanos;
                body.writeBytes(bytes.array());
            }
            case WireEvent.LeftOut(long nanos, long bytes, long events) -> {
                torn = true;
                return List.of(
                        new RecordedChunk(nanos, WireBytes.NONE, new ChunkMeaning.LeftOut(bytes, events), 0, ""));
            }
            default -> throw new IllegalArgumentException("not of a body: " + event);
        }
        return List.of();
    }

    @Override
    public List<RecordedChunk> end(long nanos) {
        if (body.size() == 0) {
            return List.of();
        }
        ChunkMeaning meaning = torn ? new ChunkMeaning.Incomplete() : meaning();
        boolean text = meaning instanceof ChunkMeaning.Text;
        return List.of(new RecordedChunk(
                latest,
                WireBytes.of(body.toByteArray()),
                meaning,
                0,
                text ? ((ChunkMeaning.Text) meaning).text() : ""));
    }

    private ChunkMeaning meaning() {
        try {
            if (status / 100 != 2) {
                throw new FailedException(ErrorCatalog.refusal(
                        status, ErrorBody.of(body.toByteArray()), Optional.empty(), Optional.empty()));
            }
            String json = body.toString(StandardCharsets.UTF_8);
            return RecordedAnswer.meaning(
                    ChunkParser.parse(json.startsWith("\uFEFF") ? json.substring(1) : json, status, Optional.empty()));
        } catch (FailedException failed) {
            return RecordedAnswer.problem(failed);
        }
    }

    @Override
    public Optional<StreamReading> reading() {
        return Optional.empty();
    }
}
