package dev.fimplayground.history;

import dev.fimplayground.model.BaseUrl;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.EndpointKind;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.InvalidParameterException;
import dev.fimplayground.model.RepositoryContext;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.model.StreamReading;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A request as JSON. A parameter that is not sent is not there. */
final class RequestJson {
    private RequestJson() {}

    static ObjectNode write(RunRequest request) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("prefix", request.prompt().prefix());
        object.put("suffix", request.prompt().suffix());
        object.put("model", request.model());
        writeSampling(request.sampling(), object.putObject("sampling"));
        object.put("stream", request.stream());
        request.logprobs().ifPresent(alternatives -> object.put("logprobs", alternatives));
        object.set("template", TemplateJson.write(request.template()));
        writeEndpoint(request.endpoint(), object.putObject("endpoint"));
        request.repository().ifPresent(repository -> object.set("repository", RepositoryJson.write(repository)));
        return object;
    }

    static RunRequest read(Fields fields) throws MalformedRunException {
        return new RunRequest(
                readEndpoint(fields.fields("endpoint")),
                fields.text("model"),
                TemplateJson.read(fields.fields("template")),
                new FimPrompt(fields.text("prefix"), fields.text("suffix")),
                readSampling(fields.fields("sampling")),
                fields.flag("stream"),
                fields.optionalInteger("logprobs"),
                readRepository(fields));
    }

    private static Optional<RepositoryContext> readRepository(Fields fields) throws MalformedRunException {
        Optional<Fields> repository = fields.optionalFields("repository");
        return repository.isEmpty() ? Optional.empty() : Optional.of(RepositoryJson.read(repository.get()));
    }

    private static void writeSampling(SamplingParameters sampling, ObjectNode object) {
        for (SamplingParameter parameter : SamplingParameter.values()) {
            if (parameter.isInteger()) {
                sampling.intValue(parameter).ifPresent(value -> object.put(parameter.wireName(), value));
            } else {
                sampling.value(parameter).ifPresent(value -> object.put(parameter.wireName(), value));
            }
        }
        if (!sampling.stop().isEmpty()) {
            sampling.stop().forEach(object.putArray("stop")::add);
        }
    }

    private static SamplingParameters readSampling(Fields fields) throws MalformedRunException {
        SamplingParameters sampling = SamplingParameters.NONE_SENT;
        for (SamplingParameter parameter : SamplingParameter.values()) {
            if (!fields.isAbsent(parameter.wireName())) {
                sampling = with(sampling, parameter, fields);
            }
        }
        try {
            return sampling.withStop(fields.texts("stop"));
        } catch (IllegalArgumentException emptyStop) {
            throw fields.wrong("stop");
        }
    }

    private static SamplingParameters with(SamplingParameters sampling, SamplingParameter parameter, Fields fields)
            throws MalformedRunException {
        try {
            return sampling.with(parameter, fields.number(parameter.wireName()));
        } catch (InvalidParameterException outOfRange) {
            throw fields.wrong(parameter.wireName());
        }
    }

    private static void writeEndpoint(Endpoint endpoint, ObjectNode object) {
        object.put("kind", endpoint.kind().name().toLowerCase(Locale.ROOT));
        object.put("name", endpoint.name());
        // What a key may hide in is refused where an address is entered; should one come so far, it is not written.
        endpoint.baseUrl().ifPresent(url -> object.put("base_url", BaseUrl.redacted(url.toString())));
        endpoint.keyVariable().ifPresent(variable -> object.put("key_variable", variable));
        endpoint.models().forEach(object.putArray("models")::add);
        object.put("reading", endpoint.reading().name().toLowerCase(Locale.ROOT));
        object.put("plain_http_allowed", endpoint.plainHttpAllowed());
    }

    private static Endpoint readEndpoint(Fields fields) throws MalformedRunException {
        return new Endpoint(
                fields.word("kind", EndpointKind.class),
                fields.text("name"),
                readUrl(fields),
                fields.optionalText("key_variable"),
                fields.texts("models"),
                fields.optionalWord("reading", StreamReading.class).orElse(StreamReading.AUTO),
                fields.flag("plain_http_allowed"));
    }

    private static Optional<URI> readUrl(Fields fields) throws MalformedRunException {
        try {
            return fields.optionalText("base_url").map(URI::create);
        } catch (IllegalArgumentException malformed) {
            throw fields.wrong("base_url");
        }
    }
}
