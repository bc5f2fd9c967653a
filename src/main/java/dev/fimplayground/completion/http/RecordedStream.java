package dev.fimplayground.completion.http;

import dev.fimplayground.completion.AnswerReplay;
import dev.fimplayground.model.ChunkMeaning;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionFailure.BrokenAnswer;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.RecordedChunk;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.model.WireBytes;
import dev.fimplayground.model.WireEvent;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A recorded event stream: cut into its events, each with its own bytes, by feeding the live decoder line by line. After
 * a place where bytes are missing it goes on with the next whole event.
 */
final class RecordedStream implements AnswerReplay.Reading {
    private final int status;
    private final StreamedText text;
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
    private EventStreamDecoder decoder = new EventStreamDecoder();
    private Optional<ServerSentEvent> event = Optional.empty();
    private OptionalInt completionTokens = OptionalInt.empty();
    private boolean done;
    private boolean torn;
    private boolean lineIsEmpty = true;
    private boolean lineEndsWithReturn;
    private int keep;
    private String appended = "";

    RecordedStream(int status, StreamReading asked) {
        this.status = status;
        this.text = StreamedText.of(asked, this::show);
    }

    /** Follows what a screen would do. */
    private void show(CompletionEvent told) {
        switch (told) {
            case CompletionEvent.Delta(String delta) -> appended += delta;
            case CompletionEvent.Rewritten(String whole) -> {
                keep = 0;
                appended = whole;
            }
            default -> {
                // Changes nothing that is shown.
            }
        }
    }

    @Override
    public List<RecordedChunk> accept(WireEvent body) {
        List<RecordedChunk> chunks = new ArrayList<>();
        switch (body) {
            case WireEvent.BytesReceived(long nanos, WireBytes bytes) -> feed(nanos, bytes.array(), chunks);
            case WireEvent.LeftOut(long nanos, long bytes, long events) -> {
                decoder = new EventStreamDecoder();
                torn = raw.size() > 0 || bytes > 0;
                raw.reset();
                chunks.add(chunk(nanos, new ChunkMeaning.LeftOut(bytes, events)));
            }
            default -> throw new IllegalArgumentException("not of a body: " + body);
        }
        return chunks;
    }

    private void feed(long nanos, byte[] bytes, List<RecordedChunk> chunks) {
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            boolean pair = bytes[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
            if (bytes[i] == '\n' || bytes[i] == '\r' && !pair) {
                feedLine(nanos, Arrays.copyOfRange(bytes, start, i + 1), true, chunks);
                start = i + 1;
            }
        }
        if (start < bytes.length) {
            feedLine(nanos, start == 0 ? bytes : Arrays.copyOfRange(bytes, start, bytes.length), false, chunks);
        }
    }

    private void feedLine(long nanos, byte[] part, boolean ended, List<RecordedChunk> chunks) {
        boolean restOfPair = part[0] == '\n' && lineEndsWithReturn;
        boolean blank = ended && lineIsEmpty && !restOfPair && part[0] <= '\r';
        lineIsEmpty = ended;
        lineEndsWithReturn = part[part.length - 1] == '\r';
        raw.writeBytes(part);
        try {
            decoder.feed(part, part.length, complete -> event = Optional.of(complete));
        } catch (EventTooLargeException tooLarge) {
            decoder = new EventStreamDecoder();
            chunks.add(chunk(
                    nanos,
                    new ChunkMeaning.Problem(FailureReason.EVENT_TOO_LARGE, String.valueOf(tooLarge.getMessage()))));
            return;
        }
        if (event.isPresent()) {
            chunks.add(chunk(nanos, torn ? new ChunkMeaning.Incomplete() : meaning(event.get())));
            torn = false;
            event = Optional.empty();
        } else if (blank && !isOnlyLineEnds()) {
            chunks.add(chunk(nanos, torn ? new ChunkMeaning.Incomplete() : new ChunkMeaning.Silent()));
            torn = false;
        }
    }

    private boolean isOnlyLineEnds() {
        for (byte each : raw.toByteArray()) {
            if (each != '\n' && each != '\r') {
                return false;
            }
        }
        return true;
    }

    private ChunkMeaning meaning(ServerSentEvent complete) {
        String data = complete.data().strip();
        if (done || data.isEmpty()) {
            return new ChunkMeaning.Silent();
        }
        if (data.equals("[DONE]")) {
            done = true;
            return new ChunkMeaning.Done();
        }
        try {
            if (complete.type().equalsIgnoreCase("error")) {
                throw new FailedException(
                        ErrorCatalog.refusal(status, ErrorBody.ofJson(data), Optional.empty(), Optional.empty()));
            }
            return read(ChunkParser.parse(data, status, Optional.empty()));
        } catch (FailedException failed) {
            done = true;
            return RecordedAnswer.problem(failed);
        }
    }

    private ChunkMeaning read(Chunk chunk) throws FailedException {
        if ((long) text.length() + chunk.text().length() > AnswerInProgress.MAXIMUM_LENGTH) {
            throw new FailedException(
                    new BrokenAnswer(FailureReason.EVENT_TOO_LARGE, "an answer without bounds", Optional.empty()));
        }
        text.accept(chunk.text());
        chunk.usage().ifPresent(usage -> completionTokens = OptionalInt.of(usage.completionTokens()));
        return RecordedAnswer.meaning(chunk);
    }

    @Override
    public List<RecordedChunk> end(long nanos) {
        List<RecordedChunk> chunks = new ArrayList<>();
        if (raw.size() > 0 && !isOnlyLineEnds()) {
            boolean lost = decoder.isInsideEvent() && !done;
            chunks.add(chunk(nanos, lost ? new ChunkMeaning.Incomplete() : new ChunkMeaning.Silent()));
        }
        text.settle(completionTokens);
        if (!appended.isEmpty() || keep < text.length()) {
            chunks.add(chunk(nanos, new ChunkMeaning.Settled()));
        }
        return chunks;
    }

    private RecordedChunk chunk(long nanos, ChunkMeaning meaning) {
        RecordedChunk chunk = new RecordedChunk(nanos, WireBytes.of(raw.toByteArray()), meaning, keep, appended);
        raw.reset();
        keep += appended.length();
        appended = "";
        return chunk;
    }

    @Override
    public Optional<StreamReading> reading() {
        return Optional.of(text.reading());
    }
}
