package dev.fimplayground.snippet;

import dev.fimplayground.model.CompletionRequest;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.EndpointKind;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.text.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What every language's code is made of.
 *
 * @param baseUrl what {@code /completions} is appended to, without a slash at its end
 * @param keyVariable the environment variable that holds the key; empty when none is sent
 * @param note one line of comment for the reader; empty if there is nothing to say
 * @param cumulative whether each chunk of a stream carries the whole text so far
 */
record SnippetCall(
        String baseUrl,
        Optional<String> keyVariable,
        CompletionRequest request,
        Optional<String> note,
        boolean cumulative) {

    /** Where {@code fim-playground serve} listens when nothing else is said. */
    private static final String SERVE = "http://127.0.0.1:8080/v1";

    static SnippetCall of(RunRequest run) {
        Endpoint endpoint = run.endpoint();
        boolean builtIn = endpoint.kind() == EndpointKind.BUILT_IN;
        return new SnippetCall(
                endpoint.baseUrl().map(Object::toString).orElse(SERVE).replaceFirst("/+$", ""),
                endpoint.keyVariable(),
                run.toSend(),
                builtIn ? Optional.of(Texts.get("code.serve")) : Optional.empty(),
                run.stream() && endpoint.reading() == StreamReading.CUMULATIVE);
    }

    boolean stream() {
        return request.stream();
    }

    /** The numbers that are sent, by name, written so that every language reads them. */
    Map<String, String> numbers() {
        Map<String, String> numbers = new LinkedHashMap<>();
        for (SamplingParameter parameter : SamplingParameter.values()) {
            request.sampling().value(parameter).ifPresent(value -> numbers.put(parameter.wireName(), literal(value)));
        }
        request.logprobs().ifPresent(alternatives -> numbers.put("logprobs", String.valueOf(alternatives)));
        return numbers;
    }

    /** Servers refuse {@code 256.0} where they expect a whole number. */
    private static String literal(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}
