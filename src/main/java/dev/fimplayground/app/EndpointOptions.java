package dev.fimplayground.app;

import dev.fimplayground.document.experiment.Destination;
import dev.fimplayground.model.BaseUrl;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.EndpointKind;
import dev.fimplayground.model.KeyShape;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.text.Texts;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command sends its prompt. */
final class EndpointOptions {
    @Option(names = "--endpoint", paramLabel = "builtin|modelstudio|URL", descriptionKey = "endpoint")
    private @Nullable String endpoint;

    @Option(names = "--model", paramLabel = "NAME", descriptionKey = "model")
    private @Nullable String model;

    @Option(names = "--key-env", paramLabel = "NAME", descriptionKey = "key-env")
    private @Nullable String keyVariable;

    @Option(names = "--stream-reading", paramLabel = "auto|delta|cumulative", descriptionKey = "stream-reading")
    private @Nullable StreamReading reading;

    @Option(names = "--allow-plain-http", descriptionKey = "allow-plain-http")
    private boolean plainHttpAllowed;

    /**
     * @param experiment where an experiment goes, unless an endpoint is given
     * @throws BadArgumentException if it is neither a known name nor an http or https address
     */
    Endpoint endpoint(Function<String, @Nullable String> environment, Optional<Destination> experiment) {
        Endpoint named = endpoint == null && experiment.isPresent()
                ? experiment
                        .get()
                        .endpoint(experiment.get().baseUrl().map(URI::toString).orElse(""))
                : named(environment);
        if (named.kind() == EndpointKind.BUILT_IN && keyVariable != null) {
            throw new BadArgumentException(Texts.get("cli.key-without-endpoint"));
        }
        if (keyVariable != null && KeyShape.is(keyVariable)) {
            throw new BadArgumentException(Texts.get("cli.key-is-key"));
        }
        Optional<String> variable = keyVariable == null ? named.keyVariable() : Optional.of(keyVariable);
        return new Endpoint(
                named.kind(),
                named.name(),
                named.baseUrl(),
                variable,
                named.models(),
                reading == null ? named.reading() : reading,
                plainHttpAllowed);
    }

    /** The model asked for, else the experiment's at its own endpoint, else the endpoint's first; empty when none is there. */
    String modelOf(Endpoint chosen, Optional<Destination> experiment) {
        if (model != null) {
            return model;
        }
        Optional<String> experiments =
                experiment.filter(_ -> endpoint == null).map(Destination::model).filter(name -> !name.isBlank());
        if (experiments.isPresent()) {
            return experiments.get();
        }
        return chosen.models().isEmpty() ? "" : chosen.models().getFirst();
    }

    private Endpoint named(Function<String, @Nullable String> environment) {
        if (endpoint == null) {
            return Endpoint.defaultWith(environment);
        }
        return switch (endpoint.toLowerCase(Locale.ROOT)) {
            case "builtin" -> Endpoint.BUILT_IN;
            case "modelstudio" -> Endpoint.MODEL_STUDIO;
            default -> Endpoint.custom(endpoint, address(endpoint), Optional.empty(), List.of());
        };
    }

    private static URI address(String text) {
        BaseUrl.problemOf(text).ifPresent(problem -> {
            throw new BadArgumentException(
                    switch (problem) {
                        case NOT_A_WEB_ADDRESS -> Texts.format("cli.endpoint-unknown", BaseUrl.redacted(text));
                        case EXTRA -> Texts.get("cli.endpoint-extra");
                        case PORT -> Texts.get("cli.endpoint-port");
                        case TOO_LONG -> Texts.get("cli.endpoint-too-long");
                    });
        });
        return URI.create(text);
    }
}
