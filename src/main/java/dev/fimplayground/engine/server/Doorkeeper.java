package dev.fimplayground.engine.server;

import static io.netty.handler.codec.http.HttpHeaderNames.AUTHORIZATION;
import static io.netty.handler.codec.http.HttpHeaderNames.CONTENT_TYPE;
import static io.netty.handler.codec.http.HttpHeaderNames.HOST;
import static io.netty.handler.codec.http.HttpHeaderNames.ORIGIN;
import static io.netty.handler.codec.http.HttpResponseStatus.FORBIDDEN;
import static io.netty.handler.codec.http.HttpResponseStatus.METHOD_NOT_ALLOWED;
import static io.netty.handler.codec.http.HttpResponseStatus.NOT_FOUND;
import static io.netty.handler.codec.http.HttpResponseStatus.REQUEST_ENTITY_TOO_LARGE;
import static io.netty.handler.codec.http.HttpResponseStatus.UNAUTHORIZED;
import static io.netty.handler.codec.http.HttpResponseStatus.UNSUPPORTED_MEDIA_TYPE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fimplayground.completion.ApiKey;
import dev.fimplayground.engine.Excerpt;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import java.nio.charset.Charset;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides by a request's head alone whether its body is worth reading: a web page that reached us by a name of its own
 * (DNS rebinding) or from another origin, and a stranger without the key, are turned away before they cost memory.
 * Immutable.
 */
final class Doorkeeper {
    /** The one port that clients leave out of the Host header. */
    private static final int HTTP_PORT = 80;

    private static final String BEARER = "bearer ";

    private final Set<String> hosts;
    private final Optional<byte[]> key;
    private final int bodyBytes;

    Doorkeeper(int port, Optional<ApiKey> key, int bodyBytes) {
        this.hosts = port == HTTP_PORT
                ? Set.of("127.0.0.1", "localhost", "127.0.0.1:80", "localhost:80")
                : Set.of("127.0.0.1:" + port, "localhost:" + port);
        this.key = key.map(secret -> secret.reveal().getBytes(UTF_8));
        this.bodyBytes = bodyBytes;
    }

    /** @return what the request asks for */
    Route admit(HttpRequest head) throws RefusedException {
        checkHost(head.headers());
        checkOrigin(head.headers());
        Optional<Route> route = Route.of(head.uri());
        if (route.isEmpty() || route.get().keyed()) {
            checkKey(head.headers());
        }
        Route known = route.orElseThrow(() -> refused(
                NOT_FOUND,
                "not_found",
                "There is nothing at " + Excerpt.quoted(head.uri())
                        + ". This server has /health, /v1/models, /v1/completions, /tokenize and /props."));
        if (!head.method().equals(known.method())) {
            throw refused(METHOD_NOT_ALLOWED, "method_not_allowed", "Use " + known.method() + " here.");
        }
        if (known.method().equals(HttpMethod.POST)) {
            checkBody(head);
        }
        return known;
    }

    private void checkHost(HttpHeaders headers) throws RefusedException {
        List<String> given = headers.getAll(HOST);
        if (given.size() != 1 || !hosts.contains(given.getFirst().toLowerCase(Locale.ROOT))) {
            throw refused(
                    FORBIDDEN,
                    "host_not_allowed",
                    "The Host header must be 127.0.0.1 or localhost, with this server's port.");
        }
    }

    private void checkOrigin(HttpHeaders headers) throws RefusedException {
        for (String origin : headers.getAll(ORIGIN)) {
            String lower = origin.toLowerCase(Locale.ROOT);
            if (!lower.startsWith("http://") || !hosts.contains(lower.substring("http://".length()))) {
                throw refused(FORBIDDEN, "origin_not_allowed", "Web pages of other origins are not answered.");
            }
        }
    }

    private void checkKey(HttpHeaders headers) throws RefusedException {
        if (key.isEmpty()) {
            return;
        }
        List<String> given = headers.getAll(AUTHORIZATION);
        if (given.size() != 1 || !isKey(given.getFirst(), key.get())) {
            throw refused(
                    UNAUTHORIZED,
                    "invalid_api_key",
                    "Incorrect API key provided. Send it as \"Authorization: Bearer\" and the key.");
        }
    }

    private static boolean isKey(String header, byte[] expected) {
        return header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                && MessageDigest.isEqual(
                        header.substring(BEARER.length()).strip().getBytes(UTF_8), expected);
    }

    private void checkBody(HttpRequest head) throws RefusedException {
        CharSequence mimeType = HttpUtil.getMimeType(head);
        if (mimeType == null || !mimeType.toString().equalsIgnoreCase("application/json") || !isUtf8(head)) {
            throw refused(
                    UNSUPPORTED_MEDIA_TYPE,
                    "unsupported_media_type",
                    "The Content-Type must be application/json in UTF-8, not "
                            + Excerpt.quoted(String.valueOf(head.headers().get(CONTENT_TYPE))) + ".");
        }
        if (HttpUtil.getContentLength(head, 0L) > bodyBytes) {
            throw tooLarge(bodyBytes);
        }
    }

    private static boolean isUtf8(HttpRequest head) {
        Charset charset = HttpUtil.getCharset(head, UTF_8);
        return charset.equals(UTF_8);
    }

    static RefusedException tooLarge(int bodyBytes) {
        return refused(
                REQUEST_ENTITY_TOO_LARGE,
                "request_too_large",
                "The request's body is larger than " + bodyBytes + " bytes.");
    }

    private static RefusedException refused(HttpResponseStatus status, String code, String message) {
        return new RefusedException(ApiError.of(status, code, message));
    }
}
