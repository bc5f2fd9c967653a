package dev.fimplayground.example;

import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.syntax.Language;
import dev.fimplayground.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the examples that ship with the app: {@code examples/index.json} names the files in the menu's order; their titles are texts. Texts are
 * strings, or arrays of lines that are joined by LF. Reads files; not for the FX thread.
 */
public final class ExampleLibrary {
    /** Where the window's first example stands: the documentation's fill-in-the-middle example. */
    public static final int FIRST = 1;

    private static final String FOLDER = "/examples/";

    private ExampleLibrary() {}

    /** @throws UncheckedIOException if one of them is missing: a defect of the build */
    public static List<Example> load() {
        JsonMapper mapper = new JsonMapper();
        List<Example> examples = new ArrayList<>();
        for (JsonNode name : read(mapper, "index.json")) {
            examples.add(example(name.asString(), read(mapper, name.asString())));
        }
        return List.copyOf(examples);
    }

    private static JsonNode read(JsonMapper mapper, String name) {
        try (InputStream in = ExampleLibrary.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IOException("no example " + name);
            }
            return mapper.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example example(String file, JsonNode node) {
        return new Example(
                Texts.get("example." + file.substring(0, file.lastIndexOf('.'))),
                Language.valueOf(node.required("language").asString().toUpperCase(Locale.ROOT)),
                new FimPrompt(text(node.required("prefix")), text(node.path("suffix"))),
                sampling(node.required("parameters")));
    }

    private static String text(JsonNode node) {
        if (!node.isArray()) {
            return node.asString("");
        }
        return String.join("\n", strings(node));
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(each -> strings.add(each.asString()));
        return strings;
    }

    private static SamplingParameters sampling(JsonNode node) {
        SamplingParameters sampling = SamplingParameters.NONE_SENT.withStop(strings(node.path("stop")));
        for (SamplingParameter parameter : SamplingParameter.values()) {
            JsonNode value = node.path(parameter.wireName());
            if (value.isNumber()) {
                sampling = sampling.with(parameter, value.asDouble());
            }
        }
        return sampling;
    }
}
