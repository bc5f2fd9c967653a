package dev.fimplayground.completion.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Turns the bytes of one event stream into events, however they were split on the way. Holds no more than one
 * unfinished event; used by one thread.
 *
 * <p>Source: WHATWG HTML, section 9.2.6, "Interpreting an event stream". Lines end at CR, LF or CRLF, one byte order
 * mark is skipped at the very start, bytes that are not UTF-8 become U+FFFD, and an event without its blank line at
 * the end of the stream is never dispatched: {@link #isInsideEvent()} tells that there was one.
 */
final class EventStreamDecoder {
    /** What a single event may weigh, in bytes. */
    static final int DEFAULT_LIMIT = 64 * 1024 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final int limit;
    private final LineBuffer line = new LineBuffer();
    private final StringBuilder data = new StringBuilder();
    private String type = "";
    private String lastEventId = "";
    private Optional<Duration> reconnectionTime = Optional.empty();
    private long eventBytes;
    private boolean firstLine = true;
    private boolean lineFeedBelongsToReturn;

    EventStreamDecoder() {
        this(DEFAULT_LIMIT);
    }

    /** @param limit the most bytes that one event may have, its field names included */
    EventStreamDecoder(int limit) {
        this.limit = limit;
    }

    /** Receives events as they become complete. */
    @FunctionalInterface
    interface Sink<E extends Exception> {
        void accept(ServerSentEvent event) throws E;
    }

    /**
     * Takes the next bytes and hands over every event that they complete.
     *
     * @throws EventTooLargeException when an event outgrows the limit; the decoder is of no use afterwards
     */
    <E extends Exception> void feed(byte[] bytes, int length, Sink<E> sink) throws E, EventTooLargeException {
        int start = 0;
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b == '\n' && lineFeedBelongsToReturn) {
                lineFeedBelongsToReturn = false;
                start = i + 1;
            } else if (b == '\n' || b == '\r') {
                append(bytes, start, i);
                lineFeedBelongsToReturn = b == '\r';
                start = i + 1;
                endLine(sink);
            } else {
                lineFeedBelongsToReturn = false;
            }
        }
        append(bytes, start, length);
    }

    /** Whether the bytes so far end within an event, which is lost if nothing more comes. */
    boolean isInsideEvent() {
        return !data.isEmpty() || !type.isEmpty() || line.holdsMoreThanAComment();
    }

    /** The stream's last valid {@code retry} field. */
    Optional<Duration> reconnectionTime() {
        return reconnectionTime;
    }

    private void append(byte[] bytes, int from, int to) throws EventTooLargeException {
        eventBytes += to - from;
        if (eventBytes > limit) {
            throw new EventTooLargeException(limit);
        }
        line.write(bytes, from, to - from);
    }

    private <E extends Exception> void endLine(Sink<E> sink) throws E {
        String text = line.take();
        if (firstLine) {
            firstLine = false;
            text = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        }
        if (text.isEmpty()) {
            dispatch(sink);
        } else if (text.charAt(0) != ':') {
            int colon = text.indexOf(':');
            field(colon < 0 ? text : text.substring(0, colon), colon < 0 ? "" : value(text, colon + 1));
        } else if (data.isEmpty() && type.isEmpty()) {
            eventBytes = 0;
        }
    }

    private static String value(String text, int start) {
        return text.startsWith(" ", start) ? text.substring(start + 1) : text.substring(start);
    }

    private void field(String name, String value) {
        switch (name) {
            case "data" -> data.append(value).append('\n');
            case "event" -> type = value;
            case "id" -> lastEventId = value.indexOf('\0') < 0 ? value : lastEventId;
            case "retry" -> reconnectionTime = milliseconds(value).or(() -> reconnectionTime);
            default -> {
                // The standard: a field of any other name is ignored.
            }
        }
    }

    private static Optional<Duration> milliseconds(String value) {
        boolean digits = !value.isEmpty() && value.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && value.length() <= 18
                ? Optional.of(Duration.ofMillis(Long.parseLong(value)))
                : Optional.empty();
    }

    private <E extends Exception> void dispatch(Sink<E> sink) throws E {
        ServerSentEvent event = data.isEmpty()
                ? null
                : new ServerSentEvent(
                        type.isEmpty() ? "message" : type, data.substring(0, data.length() - 1), lastEventId);
        data.setLength(0);
        type = "";
        eventBytes = 0;
        if (event != null) {
            sink.accept(event);
        }
    }

    /** The bytes of the line under way. */
    private static final class LineBuffer extends ByteArrayOutputStream {
        private static final byte[] BYTE_ORDER_MARK_BYTES = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

        String take() {
            String text = toString(StandardCharsets.UTF_8);
            reset();
            return text;
        }

        boolean holdsMoreThanAComment() {
            boolean onlyByteOrderMark = count == BYTE_ORDER_MARK_BYTES.length
                    && Arrays.equals(buf, 0, count, BYTE_ORDER_MARK_BYTES, 0, count);
            return count > 0 && buf[0] != ':' && !onlyByteOrderMark;
        }
    }
}
