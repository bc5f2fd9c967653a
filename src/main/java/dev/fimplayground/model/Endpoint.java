package dev.fimplayground.model;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A place that completes prompts. It names the environment variable of the key, never the key.
 *
 * @param name shown to people
 * @param baseUrl what {@code /completions} is appended to; empty for the built-in model, whose port is known only
 *     when its engine runs
 * @param keyVariable the environment variable that holds the key; empty when no key is sent
 * @param models suggestions; the first is the default
 * @param plainHttpAllowed an explicit yes to sending the key over plain http to another machine
 */
public record Endpoint(
        EndpointKind kind,
        String name,
        Optional<URI> baseUrl,
        Optional<String> keyVariable,
        List<String> models,
        StreamReading reading,
        boolean plainHttpAllowed) {

    public static final String MODEL_STUDIO_KEY_VARIABLE = "DASHSCOPE_API_KEY";

    public static final Endpoint BUILT_IN = new Endpoint(
            EndpointKind.BUILT_IN,
            "Built-in model (offline)",
            Optional.empty(),
            Optional.empty(),
            List.of("tiny-fim"),
            StreamReading.DELTA,
            false);

    /** Source of the address and the model names: Alibaba Cloud Model Studio documentation. */
    public static final Endpoint MODEL_STUDIO = new Endpoint(
            EndpointKind.MODEL_STUDIO,
            "Model Studio (Beijing)",
            Optional.of(URI.create("https://dashscope.aliyuncs.com/compatible-mode/v1")),
            Optional.of(MODEL_STUDIO_KEY_VARIABLE),
            List.of(
                    "qwen-coder-turbo",
                    "qwen-coder-turbo-latest",
                    "qwen-coder-turbo-0919",
                    "qwen2.5-coder-32b-instruct",
                    "qwen2.5-coder-14b-instruct",
                    "qwen2.5-coder-7b-instruct",
                    "qwen2.5-coder-3b-instruct",
                    "qwen2.5-coder-1.5b-instruct",
                    "qwen2.5-coder-0.5b-instruct"),
            StreamReading.AUTO,
            false);

    public Endpoint {
        models = List.copyOf(models);
    }

    /** Model Studio when its key is in the environment, the built-in model otherwise. */
    public static Endpoint defaultWith(Function<String, @Nullable String> environment) {
        String key = environment.apply(MODEL_STUDIO_KEY_VARIABLE);
        return key == null || key.isBlank() ? BUILT_IN : MODEL_STUDIO;
    }

    /** An OpenAI-compatible server of one's own. */
    public static Endpoint custom(String name, URI baseUrl, Optional<String> keyVariable, List<String> models) {
        return new Endpoint(
                EndpointKind.CUSTOM, name, Optional.of(baseUrl), keyVariable, models, StreamReading.AUTO, false);
    }
}
