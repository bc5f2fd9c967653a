package dev.fimplayground.viewmodel;

import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.syntax.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a value that changes along with a text is written in a draft, so that undo can bring it back after a restart.
 *
 * @param name unique, and never changed
 * @param read throws an {@link IllegalArgumentException} for what was not written by {@code write}
 */
record KeptValue<T>(String name, Function<T, List<String>> write, Function<List<String>, T> read) {
    static final KeptValue<Language> LANGUAGE = language("language");
    /** The same, where the content may say otherwise. */
    static final KeptValue<Language> EXPECTED_LANGUAGE = language("expectedLanguage");

    static final KeptValue<Optional<String>> REFERENCE = new KeptValue<>(
            "reference",
            text -> text.stream().toList(),
            written -> written.stream().findFirst());

    static final KeptValue<SamplingParameters> SAMPLING =
            new KeptValue<>("sampling", KeptValue::write, KeptValue::sampling);

    private static final String STOP = "stop=";

    private static KeptValue<Language> language(String name) {
        return new KeptValue<>(
                name, language -> List.of(language.name()), written -> Language.valueOf(String.join("", written)));
    }

    private static List<String> write(SamplingParameters sampling) {
        List<String> written = new ArrayList<>();
        for (SamplingParameter each : SamplingParameter.values()) {
            sampling.value(each).ifPresent(value -> written.add(each.name() + "=" + value));
        }
        sampling.stop().forEach(text -> written.add(STOP + text));
        return written;
    }

    private static SamplingParameters sampling(List<String> written) {
        SamplingParameters sampling = SamplingParameters.NONE_SENT.withStop(written.stream()
                .filter(each -> each.startsWith(STOP))
                .map(each -> each.substring(STOP.length()))
                .toList());
        for (String each : written) {
            if (!each.startsWith(STOP)) {
                sampling = with(sampling, each.split("=", 2));
            }
        }
        return sampling;
    }

    private static SamplingParameters with(SamplingParameters sampling, String... pair) {
        return sampling.with(SamplingParameter.valueOf(pair[0]), Double.parseDouble(pair[pair.length - 1]));
    }
}
