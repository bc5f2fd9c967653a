package dev.fimplayground.model;

import java.util.List;

/** A request as it went out, the key hidden. */
public record WireRequest(String method, String url, List<WireHeader> headers, WireBytes body) {
    public WireRequest {
        headers = List.copyOf(headers);
    }
}
