package dev.fimplayground.completion;

import dev.fimplayground.model.StreamReading;
import java.net.URI;
import java.util.Optional;

/**
 * Where one request goes and with what key: an endpoint made concrete, just before sending.
 *
 * @param baseUrl http or https; {@code /completions} is appended
 * @param key sent only to {@code baseUrl}'s host
 * @param plainHttpAllowed an explicit yes to sending the key over plain http to a host that is not loopback
 */
public record Connection(URI baseUrl, Optional<ApiKey> key, StreamReading reading, boolean plainHttpAllowed) {}
