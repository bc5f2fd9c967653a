package dev.fimplayground.document.experiment;

import dev.fimplayground.model.EndpointKind;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.model.TokenUsage;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An experiment as JSON, its fields always in the same order. */
final class ExperimentTree {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ExperimentTree() {}

    static ObjectNode of(Experiment experiment) {
        ObjectNode file = JSON.objectNode();
        file.put("formatVersion", ExperimentDocument.CURRENT);
        file.put("language", name(experiment.language()));
        addPrompt(file, experiment);
        experiment.reference().ifPresent(text -> file.set("reference", TextLines.split(text)));
        addRepository(file, experiment);
        addRequest(file, experiment);
        experiment.recording().ifPresent(recording -> {
            ObjectNode result = result(recording.result());
            result.put("sha256", recording.seal());
            file.set("result", result);
        });
        return file;
    }

    /** What the seal is made over. */
    static ObjectNode sealed(Experiment experiment, RecordedResult result) {
        ObjectNode sealed = JSON.objectNode();
        addPrompt(sealed, experiment);
        addRepository(sealed, experiment);
        addRequest(sealed, experiment);
        sealed.set("result", result(result));
        return sealed;
    }

    /** How constants are written in files. */
    static String name(Enum<?> constant) {
        String lower = constant.name().toLowerCase(Locale.ROOT);
        return constant instanceof EndpointKind ? lower.replace("_", "") : lower.replace('_', '-');
    }

    private static void addPrompt(ObjectNode file, Experiment experiment) {
        file.set("prefix", TextLines.split(experiment.prompt().prefix()));
        file.set("suffix", TextLines.split(experiment.prompt().suffix()));
    }

    private static void addRepository(ObjectNode file, Experiment experiment) {
        experiment.repository().ifPresent(context -> file.set("repository", RepositoryTree.of(context)));
    }

    private static void addRequest(ObjectNode file, Experiment experiment) {
        switch (experiment.template()) {
            case TemplateChoice.Family(var family) -> file.putObject("template").put("family", name(family));
            case TemplateChoice.Own(String pattern) ->
                file.putObject("template").put("pattern", pattern);
        }
        file.set("parameters", parameters(experiment.sampling()));
        experiment.destination().ifPresent(destination -> file.set("endpoint", endpoint(destination)));
    }

    private static ObjectNode parameters(SamplingParameters sampling) {
        ObjectNode parameters = JSON.objectNode();
        for (SamplingParameter parameter : SamplingParameter.values()) {
            if (!sampling.isSent(parameter)) {
                parameters.putNull(parameter.wireName());
            } else if (parameter.isInteger()) {
                parameters.put(
                        parameter.wireName(), sampling.intValue(parameter).getAsInt());
            } else {
                put(parameters, parameter.wireName(), sampling.value(parameter).getAsDouble());
            }
        }
        ArrayNode stop = parameters.putArray("stop");
        sampling.stop().forEach(stop::add);
        return parameters;
    }

    /** As a person writes it: 0 and not 0.0. */
    private static void put(ObjectNode parameters, String name, double value) {
        int whole = (int) value;
        if (Double.compare(whole, value) == 0) {
            parameters.put(name, whole);
        } else {
            parameters.put(name, value);
        }
    }

    private static ObjectNode endpoint(Destination destination) {
        ObjectNode endpoint = JSON.objectNode();
        endpoint.put("kind", name(destination.kind()));
        destination.baseUrl().map(URI::toString).ifPresent(url -> endpoint.put("baseUrl", url));
        endpoint.put("model", destination.model());
        endpoint.put("stream", destination.stream());
        endpoint.put("streamReading", name(destination.reading()));
        return endpoint;
    }

    private static ObjectNode result(RecordedResult result) {
        ObjectNode node = JSON.objectNode();
        node.put("ended", name(result.ended()));
        node.set("text", TextLines.split(result.text()));
        node.put(
                "finishReason",
                result.finishReason().map(FinishReason::wireName).orElse(null));
        result.model().ifPresent(model -> node.put("model", model));
        result.usage().ifPresent(usage -> node.set("usage", usage(usage)));
        result.timings().timeToFirstToken().ifPresent(time -> node.put("timeToFirstTokenMs", milliseconds(time)));
        node.put("totalMs", milliseconds(result.timings().total()));
        ArrayNode chunks = node.putArray("chunks");
        for (RecordedResult.Chunk chunk : result.chunks()) {
            chunks.addObject().put("ms", milliseconds(chunk.at())).put("text", chunk.text());
        }
        return node;
    }

    private static ObjectNode usage(TokenUsage usage) {
        ObjectNode node = JSON.objectNode();
        node.put("promptTokens", usage.promptTokens());
        node.put("completionTokens", usage.completionTokens());
        node.put("totalTokens", usage.totalTokens());
        usage.cachedTokens().ifPresent(cached -> node.put("cachedTokens", cached));
        return node;
    }

    private static double milliseconds(Duration time) {
        return time.toNanos() / 1000 / 1000.0;
    }
}
