package dev.fimplayground.document.experiment;

import dev.fimplayground.document.experiment.JsonObject.WrongValueException;
import dev.fimplayground.model.BaseUrl;
import dev.fimplayground.model.EndpointKind;
import dev.fimplayground.model.FimFamily;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.syntax.Language;
import dev.fimplayground.text.Texts;
import java.math.BigDecimal;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads experiment files. What is not as it should be is refused with a sentence that names its place. */
public final class ExperimentReader {
    private static final int DETECTION_HEAD = 4_000;

    private ExperimentReader() {}

    /** @throws UnreadableException with a sentence for people */
    public static ExperimentDocument read(String text) throws UnreadableException {
        return read(StrictJson.parse(text), text);
    }

    /**
     * @param root of {@code text}, as {@link StrictJson} reads it
     * @throws UnreadableException with a sentence for people
     */
    public static ExperimentDocument read(JsonNode root, String text) throws UnreadableException {
        try {
            return document(JsonObject.of(root));
        } catch (WrongValueException wrong) {
            int line = StrictJson.lineOf(wrong.pointer(), text);
            String what = isNewer(root) ? wrong.what() + " " + Texts.get("json.newer") : wrong.what();
            throw new UnreadableException(new JsonPlace(wrong.pointer(), line), what);
        }
    }

    private static boolean isNewer(JsonNode root) {
        return root.path("formatVersion").asInt(0) > ExperimentDocument.CURRENT;
    }

    private static ExperimentDocument document(JsonObject file) {
        int version = file.count("formatVersion").orElseThrow(() -> file.missing("formatVersion"));
        if (version < 1) {
            throw file.wrong("formatVersion", Texts.get("json.want.version"));
        }
        return new ExperimentDocument(experiment(file), version, UnknownFields.of(file.node()));
    }

    private static Experiment experiment(JsonObject file) {
        String prefix = file.text("prefix").orElseThrow(() -> file.missing("prefix"));
        String head = prefix.substring(0, Math.min(DETECTION_HEAD, prefix.length()));
        return new Experiment(
                new FimPrompt(prefix, file.text("suffix").orElse("")),
                file.text("reference"),
                file.object("repository").map(RepositoryTree::read),
                file.choice("language", named(Language.values())).orElseGet(() -> Language.detect(head)),
                file.object("template")
                        .map(ExperimentReader::template)
                        .orElse(new TemplateChoice.Family(FimFamily.QWEN)),
                file.object("parameters").map(ExperimentReader::parameters).orElse(SamplingParameters.NONE_SENT),
                file.object("endpoint").map(ExperimentReader::destination),
                file.object("result").map(ResultReader::recording));
    }

    private static TemplateChoice template(JsonObject template) {
        Optional<FimFamily> family = template.choice("family", named(FimFamily.values()));
        Optional<String> pattern = template.string("pattern");
        if (family.isPresent() && pattern.isEmpty()) {
            return new TemplateChoice.Family(family.get());
        }
        String own = pattern.filter(_ -> family.isEmpty()).orElseThrow(() -> template.missing("family"));
        if (FimTemplate.problemOf(own).isPresent()) {
            throw template.wrong("pattern", Texts.get("json.want.pattern"));
        }
        return new TemplateChoice.Own(own);
    }

    private static SamplingParameters parameters(JsonObject parameters) {
        List<String> stop = parameters.strings("stop");
        if (stop.contains("")) {
            throw parameters.wrong("stop", Texts.get("json.want.stop"));
        }
        SamplingParameters sampling = SamplingParameters.NONE_SENT.withStop(stop);
        for (SamplingParameter parameter : SamplingParameter.values()) {
            Optional<BigDecimal> value = parameters.number(parameter.wireName());
            if (value.isPresent()) {
                sampling = sampling.with(parameter, inRange(parameters, parameter, value.get()));
            }
        }
        return sampling;
    }

    private static double inRange(JsonObject parameters, SamplingParameter parameter, BigDecimal value) {
        if (!parameter.accepts(value.doubleValue())) {
            throw parameters.wrong(parameter.wireName(), Texts.format("json.want.range", parameter.range()));
        }
        return value.doubleValue();
    }

    private static Destination destination(JsonObject endpoint) {
        EndpointKind kind =
                endpoint.choice("kind", named(EndpointKind.values())).orElseThrow(() -> endpoint.missing("kind"));
        Optional<URI> baseUrl = kind == EndpointKind.CUSTOM
                ? Optional.of(
                        address(endpoint, endpoint.string("baseUrl").orElseThrow(() -> endpoint.missing("baseUrl"))))
                : Optional.empty();
        return new Destination(
                kind,
                baseUrl,
                endpoint.choice("streamReading", named(StreamReading.values())).orElse(StreamReading.AUTO),
                endpoint.string("model").orElse(""),
                endpoint.bool("stream").orElse(true));
    }

    private static URI address(JsonObject endpoint, String given) {
        BaseUrl.problemOf(given).ifPresent(problem -> {
            throw endpoint.wrong(
                    "baseUrl",
                    switch (problem) {
                        case NOT_A_WEB_ADDRESS -> Texts.get("json.want.address");
                        case EXTRA -> Texts.get("json.want.addressWithoutSecrets");
                        case PORT -> Texts.get("json.want.port");
                        case TOO_LONG -> Texts.get("json.want.addressWithoutPath");
                    });
        });
        return URI.create(given);
    }

    static <E extends Enum<E>> Map<String, E> named(E[] constants) {
        Map<String, E> names = new LinkedHashMap<>();
        for (E constant : constants) {
            names.put(ExperimentTree.name(constant), constant);
        }
        return names;
    }
}
