package dev.fimplayground.document.imports;

import dev.fimplayground.document.experiment.Experiment;
import dev.fimplayground.document.experiment.TemplateChoice;
import dev.fimplayground.model.FimFamily;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.syntax.Language;
import dev.fimplayground.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One file of another program being taken over: what fits, and the report of what does not. */
final class Import {
    private static final int DETECTION_HEAD = 4_000;
    private static final int MOST_SHOWN = 60;
    private static final Pattern SECRET = Pattern.compile("(?i)key|token|secret|password|auth|credential");

    private final ObjectNode file;
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<String> report = new ArrayList<>();
    private SamplingParameters sampling = SamplingParameters.NONE_SENT;
    private FimFamily family = FimFamily.QWEN;

    Import(ObjectNode file) {
        this.file = file;
    }

    /** Adds a sentence to the report. */
    void report(String key, Object... arguments) {
        report.add(Texts.format("import." + key, arguments));
    }

    /** The value of a field, which counts as looked at from now on; empty when absent or null. */
    Optional<JsonNode> take(String name) {
        seen.add(name);
        return Optional.ofNullable(file.get(name)).filter(value -> !value.isNull());
    }

    /** The text of a field; empty when there is none. */
    String text(String name) {
        return take(name).filter(JsonNode::isString).map(JsonNode::stringValue).orElse("");
    }

    /** Looks at a field without taking it over: it means nothing outside of its program. */
    void pass(String... names) {
        seen.addAll(List.of(names));
    }

    /** Takes a parameter that has the value {@code off} when it is not used; empty: any value is used. */
    void parameter(SamplingParameter parameter, String name, Optional<Double> off) {
        take(name).ifPresent(value -> {
            // Not the node's own doubleValue(): it throws for what is out of a double's range.
            double number = value.isNumber() ? value.decimalValue().doubleValue() : Double.NaN;
            if (parameter.accepts(number)) {
                sampling = sampling.with(parameter, number);
            } else if (off.isEmpty() || off.get() != number) {
                report("range", name, shown(value), parameter.range());
            }
        });
    }

    void stop(List<String> strings) {
        sampling = sampling.withStop(
                strings.stream().filter(each -> !each.isEmpty()).toList());
    }

    void family(FimFamily chosen) {
        family = chosen;
    }

    /** Takes over the parameters and the report of a part of the file. */
    void adopt(Import part) {
        sampling = part.sampling;
        report.addAll(part.report);
    }

    /** Names every field that was not looked at and says something; what may be a secret without its value. */
    void reportTheRest() {
        for (Map.Entry<String, JsonNode> each : file.properties()) {
            if (!seen.contains(each.getKey()) && !says(each.getValue()).isEmpty()) {
                String value = SECRET.matcher(each.getKey()).find() ? "…" : says(each.getValue());
                report("field", shown(each.getKey()), value);
            }
        }
    }

    Imported as(String source, FimPrompt prompt) {
        String text = prompt.prefix();
        Language language = Language.detect(text.substring(0, Math.min(DETECTION_HEAD, text.length())));
        return new Imported(
                new Experiment(
                        prompt,
                        Optional.empty(),
                        Optional.empty(),
                        language,
                        new TemplateChoice.Family(family),
                        sampling,
                        Optional.empty(),
                        Optional.empty()),
                source,
                report);
    }

    static String shown(JsonNode value) {
        return shown(value.isString() ? "\"" + value.stringValue() + "\"" : value.toString());
    }

    /** One short line, whatever is in it. */
    static String shown(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= MOST_SHOWN
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, MOST_SHOWN))) + "…";
    }

    private static String says(JsonNode value) {
        boolean nothing = value.isNull()
                || value.isContainer() && value.isEmpty()
                || value.isString() && value.stringValue().isEmpty();
        return nothing ? "" : shown(value);
    }
}
