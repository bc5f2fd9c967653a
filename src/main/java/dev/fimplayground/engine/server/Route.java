package dev.fimplayground.engine.server;

import io.netty.handler.codec.http.HttpMethod;
import java.util.Arrays;
import java.util.Optional;

/** What can be asked for, and how. */
enum Route {
    HEALTH("/health", HttpMethod.GET, false),
    MODELS("/v1/models", HttpMethod.GET, true),
    COMPLETIONS("/v1/completions", HttpMethod.POST, true),
    TOKENIZE("/tokenize", HttpMethod.POST, true),
    PROPS("/props", HttpMethod.GET, true);

    private final String path;
    private final HttpMethod method;
    private final boolean keyed;

    Route(String path, HttpMethod method, boolean keyed) {
        this.path = path;
        this.method = method;
        this.keyed = keyed;
    }

    HttpMethod method() {
        return method;
    }

    /** Whether it asks for the key. The health check tells nothing but that somebody is there. */
    boolean keyed() {
        return keyed;
    }

    /** @param target the request line's target; its query is not looked at */
    static Optional<Route> of(String target) {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return Arrays.stream(values()).filter(route -> route.path.equals(path)).findFirst();
    }
}
