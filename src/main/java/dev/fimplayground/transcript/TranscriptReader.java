package dev.fimplayground.transcript;

import dev.fimplayground.model.WireEvent;
import dev.fimplayground.model.WireRecording;
import dev.fimplayground.transcript.TranscriptException.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one transcript line by line, never holding more than its limits allow. */
final class TranscriptReader {
    /** A request's prompt may weigh some megabytes, a recording of several attempts some dozens. */
    static final int LONGEST_LINE = 64 * 1024 * 1024;

    static final long LARGEST_FILE = 256L * 1024 * 1024;
    static final int MOST_LINES = 2_000_000;

    private static final int BUFFER_SIZE = 64 * 1024;

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[BUFFER_SIZE];
    private int position;
    private int filled;
    private long total;
    private int number;

    TranscriptReader(InputStream in) {
        this.in = in;
    }

    WireRecording read() throws IOException, TranscriptException {
        List<WireEvent> events = new ArrayList<>();
        for (Optional<String> next = nextLine(); next.isPresent(); next = nextLine()) {
            TranscriptLine parsed = TranscriptLine.parse(next.get(), number);
            WireEvent event = events.isEmpty() ? parsed.opening() : parsed.event();
            events.add(event);
        }
        if (events.isEmpty()) {
            throw new TranscriptException(Problem.NOT_A_TRANSCRIPT, 1);
        }
        return new WireRecording(events);
    }

    /** Empty lines, as an editor may leave at the end, are skipped. */
    private Optional<String> nextLine() throws IOException, TranscriptException {
        while (fill()) {
            number++;
            readLine();
            String text = line.toString(StandardCharsets.UTF_8);
            line.reset();
            if (!text.isBlank()) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private void readLine() throws IOException, TranscriptException {
        boolean ended = false;
        while (!ended && fill()) {
            int end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, position, end - position);
            ended = end < filled;
            position = ended ? end + 1 : end;
            if (line.size() > LONGEST_LINE || total > LARGEST_FILE || number > MOST_LINES) {
                throw new TranscriptException(Problem.TOO_LARGE, number);
            }
        }
    }

    private boolean fill() throws IOException {
        if (position == filled) {
            filled = Math.max(0, in.read(buffer));
            position = 0;
            total += filled;
        }
        return position < filled;
    }
}
