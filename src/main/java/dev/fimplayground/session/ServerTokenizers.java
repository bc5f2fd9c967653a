package dev.fimplayground.session;

import dev.fimplayground.completion.Connection;
import dev.fimplayground.completion.Tokenization;
import dev.fimplayground.completion.TokenizerClient;
import dev.fimplayground.model.BaseUrl;
import dev.fimplayground.model.Cancellation;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.EndpointKind;
import java.net.URI;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tokenizers of custom endpoints, and what became known of them in this session. Safe for use by many threads at
 * once.
 *
 * <p>What a person types may follow every key to a server on this machine only; to another one it goes when they ask.
 */
public final class ServerTokenizers {
    private final TokenizerClient client;
    private final ConnectionSource connections;
    private final Set<URI> without = ConcurrentHashMap.newKeySet();
    private final Set<URI> failing = ConcurrentHashMap.newKeySet();
    private final Map<URI, OptionalInt> limits = new ConcurrentHashMap<>();

    public ServerTokenizers(TokenizerClient client, ConnectionSource connections) {
        this.client = client;
        this.connections = connections;
    }

    /** Whether it is worth asking: other servers than custom ones have no such thing, nor have those that said so. */
    public boolean mayHave(Endpoint endpoint) {
        return endpoint.kind() == EndpointKind.CUSTOM
                && endpoint.baseUrl().filter(url -> !without.contains(url)).isPresent();
    }

    /** Whether the text may go there as it is typed: to this machine, until an answer fails. */
    public boolean followsTyping(Endpoint endpoint) {
        return mayHave(endpoint)
                && endpoint.baseUrl()
                        .filter(url -> BaseUrl.isLoopback(url) && !failing.contains(url))
                        .isPresent();
    }

    /** Sends the text, once; blocks for some seconds at most, so never on the FX thread. */
    public Tokenization tokenize(Endpoint endpoint, String text) {
        URI url = endpoint.baseUrl().orElseThrow(() -> new IllegalArgumentException("not a custom endpoint"));
        try {
            Connection connection = connections.open(endpoint, _ -> {}, new Cancellation());
            Tokenization answer = client.tokenize(text, connection);
            remember(url, answer, connection);
            return answer;
        } catch (UnavailableException unavailable) {
            failing.add(url);
            return new Tokenization.Failed(unavailable.failure());
        }
    }

    /**
     * How many tokens prompt and answer may have together at a server that has counted, and told it; empty for all
     * others. Does not block.
     */
    public OptionalInt contextLimit(Endpoint endpoint) {
        return endpoint.baseUrl()
                .map(url -> limits.getOrDefault(url, OptionalInt.empty()))
                .orElse(OptionalInt.empty());
    }

    private void remember(URI url, Tokenization answer, Connection connection) {
        switch (answer) {
            case Tokenization.Counted counted -> {
                failing.remove(url);
                if (!limits.containsKey(url)) {
                    limits.put(url, client.contextLimit(connection));
                }
            }
            case Tokenization.None none -> without.add(url);
            case Tokenization.Failed failed -> {
                failing.add(url);
                // When it is back, it may be with another model.
                limits.remove(url);
            }
        }
    }
}
