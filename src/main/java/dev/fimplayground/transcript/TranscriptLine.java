package dev.fimplayground.transcript;

import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.model.WireBytes;
import dev.fimplayground.model.WireEnding;
import dev.fimplayground.model.WireEvent;
import dev.fimplayground.model.WireHead;
import dev.fimplayground.model.WireHeader;
import dev.fimplayground.model.WireMilestone;
import dev.fimplayground.model.WireRequest;
import dev.fimplayground.transcript.TranscriptException.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One line of a transcript, which is trusted in nothing. */
final class TranscriptLine {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(10)
                            .maxNumberLength(40)
                            .maxStringLength(TranscriptReader.LONGEST_LINE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final BigDecimal LATEST = BigDecimal.valueOf(Long.MAX_VALUE, 6);

    private final JsonNode object;
    private final int number;

    private TranscriptLine(JsonNode object, int number) {
        this.object = object;
        this.number = number;
    }

    /** @param number counts from 1 */
    static TranscriptLine parse(String text, int number) throws TranscriptException {
        try {
            JsonNode node = JSON.readTree(text);
            if (node.isObject()) {
                return new TranscriptLine(node, number);
            }
        } catch (JacksonException malformed) {
            // Told below, without quoting what a hostile file may hold.
        }
        throw new TranscriptException(number == 1 ? Problem.NOT_A_TRANSCRIPT : Problem.MALFORMED, number);
    }

    /** As the first line of a transcript. */
    WireEvent.Opened opening() throws TranscriptException {
        if (!WireTranscript.FORMAT.equals(object.path("format").stringValue(""))) {
            throw new TranscriptException(Problem.NOT_A_TRANSCRIPT, number);
        }
        if (whole("version", 1, Integer.MAX_VALUE) > WireTranscript.VERSION) {
            throw new TranscriptException(Problem.NEWER, number);
        }
        try {
            return new WireEvent.Opened(nanos("ms"), Instant.parse(text("at")), name(StreamReading.class, "reading"));
        } catch (DateTimeParseException noTime) {
            throw malformed();
        }
    }

    WireEvent event() throws TranscriptException {
        long at = nanos("ms");
        return switch (text("event")) {
            case "start" -> new WireEvent.ExchangeStarted(at, whole("attempt", 1, 1_000), whole("hop", 0, 1_000));
            case "reached" -> new WireEvent.Reached(at, name(WireMilestone.class, "milestone"));
            case "connected" ->
                new WireEvent.Connected(at, object.path("reused").asBoolean(false), text("protocol"), text("remote"));
            case "request" ->
                new WireEvent.RequestSent(at, new WireRequest(text("method"), text("url"), headers(), bytes()));
            case "response" ->
                new WireEvent.HeadReceived(at, new WireHead(text("protocol"), whole("status", 100, 999), headers()));
            case "bytes" -> new WireEvent.BytesReceived(at, bytes());
            case "leftOut" -> new WireEvent.LeftOut(at, count("bytes"), count("reads"));
            case "withheld" -> new WireEvent.Withheld(at);
            case "end" -> new WireEvent.ExchangeEnded(at, ending());
            case "retry" -> new WireEvent.RetryScheduled(at, Duration.ofNanos(nanos("pauseMs")));
            case "closed" -> new WireEvent.Closed(at, reading());
            default -> throw malformed();
        };
    }

    private Optional<StreamReading> reading() throws TranscriptException {
        return object.path("reading").isString() ? Optional.of(name(StreamReading.class, "reading")) : Optional.empty();
    }

    private WireEnding ending() throws TranscriptException {
        return switch (text("how")) {
            case "complete" -> new WireEnding.Complete();
            case "redirected" -> new WireEnding.Redirected(text("url"));
            case "failed" -> new WireEnding.Failed(name(FailureReason.class, "reason"), text("detail"));
            case "cancelled" -> new WireEnding.Cancelled();
            default -> throw malformed();
        };
    }

    private List<WireHeader> headers() throws TranscriptException {
        List<WireHeader> headers = new ArrayList<>();
        for (JsonNode pair : object.path("headers")) {
            if (!pair.path(0).isString() || !pair.path(1).isString()) {
                throw malformed();
            }
            headers.add(new WireHeader(pair.path(0).stringValue(), pair.path(1).stringValue()));
        }
        return headers;
    }

    private WireBytes bytes() throws TranscriptException {
        if (object.has("text")) {
            return WireBytes.utf8(text("text"));
        }
        try {
            return WireBytes.of(Base64.getDecoder().decode(text("base64")));
        } catch (IllegalArgumentException notBase64) {
            throw malformed();
        }
    }

    private String text(String field) throws TranscriptException {
        JsonNode value = object.path(field);
        if (!value.isString()) {
            throw malformed();
        }
        return value.stringValue();
    }

    private <E extends Enum<E>> E name(Class<E> type, String field) throws TranscriptException {
        try {
            return Enum.valueOf(type, text(field));
        } catch (IllegalArgumentException unknown) {
            throw malformed();
        }
    }

    private int whole(String field, int least, int most) throws TranscriptException {
        JsonNode value = object.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.asInt() < least || value.asInt() > most) {
            throw malformed();
        }
        return value.asInt();
    }

    private long count(String field) throws TranscriptException {
        JsonNode value = object.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.asLong() < 0) {
            throw malformed();
        }
        return value.asLong();
    }

    /** A number with a huge exponent would cost the memory of its digits: its size is looked at before. */
    private long nanos(String field) throws TranscriptException {
        JsonNode value = object.path(field);
        if (!value.isNumber()) {
            throw malformed();
        }
        BigDecimal milliseconds = value.decimalValue();
        if (milliseconds.signum() < 0
                || milliseconds.compareTo(LATEST) > 0
                || milliseconds.scale() > 6
                || milliseconds.scale() < -20) {
            throw malformed();
        }
        return milliseconds.movePointRight(6).longValueExact();
    }

    private TranscriptException malformed() {
        return new TranscriptException(Problem.MALFORMED, number);
    }
}
