package dev.fimplayground.transcript;

import dev.fimplayground.model.StreamReading;
import dev.fimplayground.model.WireBytes;
import dev.fimplayground.model.WireEnding;
import dev.fimplayground.model.WireEvent;
import dev.fimplayground.model.WireHead;
import dev.fimplayground.model.WireHeader;
import dev.fimplayground.model.WireRecording;
import dev.fimplayground.model.WireRequest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes one transcript. */
final class TranscriptWriter {
    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonMapper ASCII = JsonMapper.builder(JsonFactory.builder()
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build())
            .build();

    private final OutputStream out;

    TranscriptWriter(OutputStream out) {
        this.out = new BufferedOutputStream(out);
    }

    void write(WireRecording recording) throws IOException {
        for (WireEvent event : recording.events()) {
            out.write(bytes(line(event)));
            out.write('\n');
        }
        out.flush();
    }

    /** Half of a surrogate pair, which a server's words may hold, has no UTF-8 and is written as an escape. */
    private static byte[] bytes(ObjectNode line) {
        try {
            return JSON.writeValueAsBytes(line);
        } catch (JacksonException notUtf8) {
            return ASCII.writeValueAsBytes(line);
        }
    }

    private static ObjectNode line(WireEvent event) {
        return switch (event) {
            case WireEvent.Opened opened -> opened(opened);
            case WireEvent.ExchangeStarted started ->
                of("start", started).put("attempt", started.attempt()).put("hop", started.hop());
            case WireEvent.Reached reached ->
                of("reached", reached).put("milestone", reached.milestone().name());
            case WireEvent.Connected connected ->
                of("connected", connected)
                        .put("reused", connected.reused())
                        .put("protocol", connected.protocol())
                        .put("remote", connected.remote());
            case WireEvent.RequestSent sent -> request(of("request", sent), sent.request());
            case WireEvent.HeadReceived answered -> head(of("response", answered), answered.head());
            case WireEvent.BytesReceived received -> bytes(of("bytes", received), received.bytes());
            case WireEvent.LeftOut left ->
                of("leftOut", left).put("bytes", left.bytes()).put("reads", left.events());
            case WireEvent.Withheld withheld -> of("withheld", withheld);
            case WireEvent.ExchangeEnded ended -> ending(of("end", ended), ended.ending());
            case WireEvent.RetryScheduled retry ->
                of("retry", retry).put("pauseMs", milliseconds(retry.pause().toNanos()));
            case WireEvent.Closed closed ->
                of("closed", closed)
                        .put("reading", closed.read().map(StreamReading::name).orElse(null));
        };
    }

    private static ObjectNode opened(WireEvent.Opened opened) {
        return JSON.createObjectNode()
                .put("format", WireTranscript.FORMAT)
                .put("version", WireTranscript.VERSION)
                .put("ms", milliseconds(opened.nanos()))
                .put("at", opened.at().toString())
                .put("reading", opened.asked().name());
    }

    private static ObjectNode of(String name, WireEvent event) {
        return JSON.createObjectNode().put("event", name).put("ms", milliseconds(event.nanos()));
    }

    /** 1 500 000 ns is 1.5 ms: exact, and no longer than it needs to be. */
    private static BigDecimal milliseconds(long nanos) {
        return new BigDecimal(BigDecimal.valueOf(nanos, 6).stripTrailingZeros().toPlainString());
    }

    private static ObjectNode request(ObjectNode line, WireRequest request) {
        line.put("method", request.method()).put("url", request.url());
        headers(line.putArray("headers"), request.headers());
        return bytes(line, request.body());
    }

    private static ObjectNode head(ObjectNode line, WireHead head) {
        line.put("protocol", head.protocol()).put("status", head.status());
        headers(line.putArray("headers"), head.headers());
        return line;
    }

    private static void headers(ArrayNode array, List<WireHeader> headers) {
        headers.forEach(header -> array.addArray().add(header.name()).add(header.value()));
    }

    private static ObjectNode bytes(ObjectNode line, WireBytes bytes) {
        bytes.exactText()
                .ifPresentOrElse(
                        text -> line.put("text", text),
                        () -> line.put("base64", Base64.getEncoder().encodeToString(bytes.array())));
        return line;
    }

    private static ObjectNode ending(ObjectNode line, WireEnding ending) {
        return switch (ending) {
            case WireEnding.Complete() -> line.put("how", "complete");
            case WireEnding.Redirected(String url) ->
                line.put("how", "redirected").put("url", url);
            case WireEnding.Failed(var reason, String detail) ->
                line.put("how", "failed").put("reason", reason.name()).put("detail", detail);
            case WireEnding.Cancelled() -> line.put("how", "cancelled");
        };
    }
}
