package dev.fimplayground.completion.http;

import dev.fimplayground.completion.ApiKey;
import dev.fimplayground.completion.Connection;
import dev.fimplayground.model.BaseUrl;
import dev.fimplayground.model.CompletionFailure.InvalidRequest;
import dev.fimplayground.model.CompletionFailure.ServerRefusal;
import dev.fimplayground.model.FailureReason;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;

/**
 * Where a request goes, and whether the key goes with it. The key belongs to the base URL's own host: elsewhere, and
 * over plain http without leave, it never goes.
 */
record Destination(HttpUrl url, Optional<ApiKey> key) {
    /** @throws FailedException if there is no such URL, or it would carry the key in the clear */
    static Destination of(Connection connection) throws FailedException {
        return of(
                connection,
                base -> base.newBuilder().addPathSegment("completions").build());
    }

    /**
     * Of what llama-server has at its root, beside {@code /v1}.
     *
     * @throws FailedException the same
     */
    static Destination besideVersion(Connection connection, String name) throws FailedException {
        return of(connection, base -> besideVersion(base, name));
    }

    private static HttpUrl besideVersion(HttpUrl base, String name) {
        List<String> folders = base.pathSegments().stream()
                .filter(segment -> !segment.isEmpty())
                .toList();
        boolean versioned = !folders.isEmpty() && folders.getLast().equals("v1");
        HttpUrl.Builder url = base.newBuilder().encodedPath("/");
        folders.subList(0, folders.size() - (versioned ? 1 : 0)).forEach(url::addPathSegment);
        return url.addPathSegment(name).build();
    }

    private static Destination of(Connection connection, UnaryOperator<HttpUrl> path) throws FailedException {
        URI given = connection.baseUrl();
        HttpUrl base = HttpUrl.parse(given.toString());
        if (base == null || given.getRawAuthority() == null) {
            throw refused(FailureReason.BASE_URL_INVALID, BaseUrl.redacted(given.toString()));
        }
        boolean clear = !base.isHttps() && !BaseUrl.isLoopback(base.uri());
        if (connection.key().isPresent() && clear && !connection.plainHttpAllowed()) {
            throw refused(FailureReason.KEY_OVER_PLAIN_HTTP, base.host());
        }
        return new Destination(path.apply(base), connection.key());
    }

    /**
     * Where 307 and 308, which repeat the POST as it is, send this request. Another host gets no key, and https never
     * becomes http. Any other redirect would turn the POST into a GET.
     *
     * @throws FailedException if the redirect is not followed
     */
    Destination redirected(int status, Optional<String> location, Optional<String> requestId) throws FailedException {
        Optional<HttpUrl> target = location.flatMap(link -> Optional.ofNullable(url.resolve(link)));
        boolean repeated = status == 307 || status == 308;
        boolean downgraded =
                target.isPresent() && url.isHttps() && !target.get().isHttps();
        if (!repeated || target.isEmpty() || downgraded) {
            throw notFollowed(status, target, requestId);
        }
        return new Destination(target.get(), isOwnHost(target.get()) ? key : Optional.empty());
    }

    static FailedException notFollowed(int status, Optional<HttpUrl> target, Optional<String> requestId) {
        String where = target.map(HttpUrl::redact).orElse("");
        return new FailedException(new ServerRefusal(
                FailureReason.CROSS_HOST_REDIRECT, status, Optional.empty(), where, requestId, Optional.empty()));
    }

    /** The same port too, because another port is another server; but 80 to 443 is the usual step to https. */
    private boolean isOwnHost(HttpUrl other) {
        boolean samePort = url.port() == other.port();
        boolean securedNow = url.port() == 80 && other.port() == 443 && other.isHttps();
        return url.host().equals(other.host()) && (samePort || securedNow);
    }

    private static FailedException refused(FailureReason reason, String detail) {
        return new FailedException(new InvalidRequest(reason, detail));
    }
}
