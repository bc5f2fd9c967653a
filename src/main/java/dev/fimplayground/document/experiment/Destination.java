package dev.fimplayground.document.experiment;

import dev.fimplayground.model.BaseUrl;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.EndpointKind;
import dev.fimplayground.model.StreamReading;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Where an experiment is sent. It does not name the variable of a key: a file from elsewhere must not choose which key
 * is sent to whom.
 *
 * @param baseUrl of a custom endpoint, fit to be read by anybody; empty for the others
 * @param stream whether the answer is asked for chunk by chunk
 */
public record Destination(
        EndpointKind kind, Optional<URI> baseUrl, StreamReading reading, String model, boolean stream) {

    public Destination {
        if (baseUrl.isPresent() != (kind == EndpointKind.CUSTOM)) {
            throw new IllegalArgumentException("a custom endpoint has a base URL, and only that");
        }
        if (baseUrl.flatMap(url -> BaseUrl.problemOf(url.toString())).isPresent()) {
            throw new IllegalArgumentException("not a base URL that can be told to others");
        }
    }

    public static Destination of(Endpoint endpoint, String model, boolean stream) {
        Optional<URI> baseUrl = endpoint.kind() == EndpointKind.CUSTOM ? endpoint.baseUrl() : Optional.empty();
        return new Destination(endpoint.kind(), baseUrl, endpoint.reading(), model, stream);
    }

    /** The endpoint meant: without a key if it is a custom one. */
    public Endpoint endpoint(String nameOfCustom) {
        return switch (kind) {
            case BUILT_IN -> Endpoint.BUILT_IN;
            case MODEL_STUDIO -> Endpoint.MODEL_STUDIO;
            case CUSTOM ->
                new Endpoint(
                        kind,
                        nameOfCustom,
                        baseUrl,
                        Optional.empty(),
                        model.isBlank() ? List.of() : List.of(model),
                        reading,
                        false);
        };
    }

    /** Whether {@code endpoint} is the one meant, whatever key it has. */
    public boolean isAt(Endpoint endpoint) {
        return endpoint.kind() == kind
                && (kind != EndpointKind.CUSTOM || endpoint.baseUrl().equals(baseUrl));
    }

    /**
     * Whether {@code there} is what this one asks for: a missing model asks for any, and only custom endpoints are asked
     * how their streams are read.
     */
    public boolean admits(Destination there) {
        return kind == there.kind
                && baseUrl.equals(there.baseUrl)
                && stream == there.stream
                && (kind != EndpointKind.CUSTOM || reading == there.reading)
                && (model.isBlank() || model.equals(there.model));
    }
}
