package dev.fimplayground.session;

import dev.fimplayground.completion.Connection;
import dev.fimplayground.completion.Tokenization;
import dev.fimplayground.completion.TokenizerClient;
import dev.fimplayground.model.BaseUrl;
import dev.fimplayground.model.Cancellation;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.EndpointKind;
import java.net.URI;
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
        Tokenization answer = ask(endpoint, text);
        switch (answer) {
            case Tokenization.Counted counted -> failing.remove(url);
            case Tokenization.None none -> without.add(url);
            case Tokenization.Failed failed -> failing.add(url);
        }
        return answer;
    }

    private Tokenization ask(Endpoint endpoint, String text) {
        try {
            Connection connection = connections.open(endpoint, _ -> {}, new Cancellation());
            return client.tokenize(text, connection);
        } catch (UnavailableException unavailable) {
            return new Tokenization.Failed(unavailable.failure());
        }
    }
}
