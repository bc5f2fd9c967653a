package dev.fimplayground.text;

import dev.fimplayground.model.InvalidParameterException;
import dev.fimplayground.model.SamplingParameter;
import java.util.Locale;

/** What is wrong with a sampling parameter, in a person's words. */
public final class ParameterText {
    private ParameterText() {}

    /** One sentence: the range, or that a comma stands where none belongs. */
    public static String of(InvalidParameterException refused) {
        SamplingParameter parameter = refused.parameter();
        boolean comma = refused.given().contains(",") || refused.given().contains("，");
        return comma
                ? Texts.format(commaKey(parameter), parameter.wireName())
                : Texts.get("window.parameter." + parameter.name().toLowerCase(Locale.ROOT) + ".range");
    }

    private static String commaKey(SamplingParameter parameter) {
        return parameter.isInteger() ? "window.parameter.comma.whole" : "window.parameter.comma.decimal";
    }
}
