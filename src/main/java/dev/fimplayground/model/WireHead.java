package dev.fimplayground.model;

import java.util.List;

/**
 * The head of an answer as it came, the key hidden.
 *
 * @param protocol for instance {@code http/1.1}
 * @param status the HTTP status, 100..999
 */
public record WireHead(String protocol, int status, List<WireHeader> headers) {
    public WireHead {
        headers = List.copyOf(headers);
    }

    /** Whether the body is an answer and not a refusal. */
    public boolean isSuccess() {
        return status / 100 == 2;
    }

    /** The value of a header, whatever the case of its name; empty text when there is none. */
    public String header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(WireHeader::value)
                .findFirst()
                .orElse("");
    }
}
