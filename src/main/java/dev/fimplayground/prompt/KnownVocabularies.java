package dev.fimplayground.prompt;

import dev.fimplayground.model.Endpoint;
import dev.fimplayground.tokenizer.Tokenizer;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Knows the built-in model's vocabulary and that of the Qwen models, each read when it is first asked for and then kept.
 * For any other model Qwen's serves to estimate. Safe for use by many threads at once.
 */
public final class KnownVocabularies implements VocabularySource {
    /** Qwen2, Qwen2.5, Qwen2.5-Coder, Qwen3 share one vocabulary; the names are those of servers and model files. */
    private static final Pattern QWEN = Pattern.compile("(^|[/_-])(qwen-?(2|2\\.5|3)?-?coder|qwen(2|2\\.5|3))\\b.*");

    private static final Pattern TURBO = Pattern.compile("qwen-coder-turbo(-latest|-0919)?");

    /** Source: Alibaba Cloud Model Studio's list of models, qwen-coder-turbo, "context". */
    private static final int TURBO_CONTEXT = 131_072;

    private final Once<ModelVocabulary> builtIn;
    private final Once<Tokenizer> qwen;

    /**
     * @param builtIn reads the built-in model's vocabulary; may block
     * @param qwen reads that of the Qwen models; may block
     */
    public KnownVocabularies(Supplier<ModelVocabulary> builtIn, Supplier<Tokenizer> qwen) {
        this.builtIn = new Once<>(builtIn);
        this.qwen = new Once<>(qwen);
    }

    @Override
    public ModelVocabulary of(Endpoint endpoint, String model) {
        String name = model.strip().toLowerCase(Locale.ROOT);
        return switch (endpoint.kind()) {
            case BUILT_IN -> builtIn.get();
            case MODEL_STUDIO, CUSTOM ->
                QWEN.matcher(name).find()
                        ? ModelVocabulary.exact(qwen.get(), contextOf(endpoint, name))
                        : ModelVocabulary.estimate(qwen.get());
        };
    }

    private static OptionalInt contextOf(Endpoint endpoint, String model) {
        boolean hostedTurbo = endpoint.keyVariable()
                        .filter(Endpoint.MODEL_STUDIO_KEY_VARIABLE::equals)
                        .isPresent()
                && TURBO.matcher(model).matches();
        return hostedTurbo ? OptionalInt.of(TURBO_CONTEXT) : OptionalInt.empty();
    }

    /** A value that is made by the first who asks; others wait. One that cannot be made is tried again. */
    private static final class Once<T> {
        private final ReentrantLock lock = new ReentrantLock();
        private final Supplier<T> source;
        private @Nullable T value;

        Once(Supplier<T> source) {
            this.source = source;
        }

        T get() {
            lock.lock();
            try {
                T made = value == null ? source.get() : value;
                value = made;
                return made;
            } finally {
                lock.unlock();
            }
        }
    }
}
