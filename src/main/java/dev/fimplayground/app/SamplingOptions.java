package dev.fimplayground.app;

import dev.fimplayground.model.InvalidParameterException;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The sampling parameters of the command line. What is not given is as in a new window; {@code none} is not sent. */
final class SamplingOptions {
    private static final String NOT_SENT = "none";

    @Option(names = "--temperature", paramLabel = "T", descriptionKey = "temperature")
    private @Nullable String temperature;

    @Option(names = "--top-p", paramLabel = "P", descriptionKey = "top-p")
    private @Nullable String topP;

    @Option(names = "--max-tokens", paramLabel = "N", descriptionKey = "max-tokens")
    private @Nullable String maxTokens;

    @Option(names = "--presence-penalty", paramLabel = "P", descriptionKey = "presence-penalty")
    private @Nullable String presencePenalty;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "seed")
    private @Nullable String seed;

    @Option(names = "--stop", paramLabel = "TEXT", descriptionKey = "stop")
    private List<String> stop = List.of();

    /**
     * @param unlessGiven what holds where nothing is given
     * @throws BadArgumentException if a value is not a number or out of range
     */
    SamplingParameters parameters(SamplingParameters unlessGiven) {
        SamplingParameters parameters = unlessGiven;
        parameters = set(parameters, SamplingParameter.TEMPERATURE, temperature);
        parameters = set(parameters, SamplingParameter.TOP_P, topP);
        parameters = set(parameters, SamplingParameter.MAX_TOKENS, maxTokens);
        parameters = set(parameters, SamplingParameter.PRESENCE_PENALTY, presencePenalty);
        parameters = set(parameters, SamplingParameter.SEED, seed);
        if (stop.contains("")) {
            throw new BadArgumentException(Texts.get("cli.stop-empty"));
        }
        return stop.isEmpty() ? parameters : parameters.withStop(stop);
    }

    private static SamplingParameters set(
            SamplingParameters parameters, SamplingParameter parameter, @Nullable String given) {
        if (given == null) {
            return parameters;
        }
        if (given.equals(NOT_SENT)) {
            return parameters.without(parameter);
        }
        try {
            return parameters.with(parameter, parameter.parse(given));
        } catch (InvalidParameterException invalid) {
            throw new BadArgumentException(
                    Texts.format("cli.parameter-out-of-range", parameter.wireName(), parameter.range(), given));
        }
    }
}
