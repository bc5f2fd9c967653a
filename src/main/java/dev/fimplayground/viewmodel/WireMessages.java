package dev.fimplayground.viewmodel;

import dev.fimplayground.model.WireBytes;
import dev.fimplayground.model.WireExchange;
import dev.fimplayground.model.WireHead;
import dev.fimplayground.model.WireHeader;
import dev.fimplayground.model.WireRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Requests, answers and bytes as texts to read and to copy. */
public final class WireMessages {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int BYTES_IN_A_LINE = 8;
    private static final int MOST_BYTES = 64 * 1024;

    private WireMessages() {}

    /** @param pretty the body laid out as JSON, if it is that; otherwise as it went out */
    public static String request(WireExchange exchange, boolean pretty) {
        return exchange.request()
                .map(request -> request.method() + " " + request.url() + "\n" + headers(request.headers()) + "\n"
                        + body(request, pretty))
                .orElse("");
    }

    /** Status and headers. */
    public static String head(WireExchange exchange) {
        return exchange.head()
                .map((WireHead head) -> protocol(head) + " " + head.status() + "\n" + headers(head.headers()))
                .orElse("");
    }

    /** As it is usually written. */
    private static String protocol(WireHead head) {
        return head.protocol().equals("h2") ? "HTTP/2" : head.protocol().toUpperCase(Locale.ROOT);
    }

    private static String headers(List<WireHeader> headers) {
        return headers.stream()
                .map(header -> header.name() + ": " + header.value() + "\n")
                .collect(Collectors.joining());
    }

    private static String body(WireRequest request, boolean pretty) {
        String text = request.body().text();
        try {
            return pretty ? JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(text)) : text;
        } catch (JacksonException noJson) {
            return text;
        }
    }

    /** Offset, bytes in hexadecimal, and the ASCII among them; of a very large piece only its beginning. */
    public static String hex(WireBytes bytes) {
        byte[] array = bytes.array();
        int shown = Math.min(array.length, MOST_BYTES);
        StringBuilder out = new StringBuilder();
        for (int line = 0; line < shown; line += BYTES_IN_A_LINE) {
            hexLine(out, array, line, Math.min(shown, line + BYTES_IN_A_LINE));
        }
        return shown < array.length ? out + "…\n" : out.toString();
    }

    private static void hexLine(StringBuilder out, byte[] bytes, int from, int to) {
        out.append(String.format(Locale.ROOT, "%06x ", from));
        for (int i = from; i < from + BYTES_IN_A_LINE; i++) {
            out.append(i < to ? String.format(Locale.ROOT, " %02x", bytes[i]) : "   ");
        }
        out.append("  ");
        for (int i = from; i < to; i++) {
            out.append(bytes[i] >= ' ' && bytes[i] < 0x7f ? (char) bytes[i] : '·');
        }
        out.append('\n');
    }
}
