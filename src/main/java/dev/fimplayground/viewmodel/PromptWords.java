package dev.fimplayground.viewmodel;

import dev.fimplayground.model.TemplatePart.Slot;
import dev.fimplayground.prompt.Finding;
import dev.fimplayground.prompt.Fix;
import dev.fimplayground.prompt.TextPlace;
import dev.fimplayground.prompt.TokenCount;
import dev.fimplayground.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Words findings, fixes and counts. */
final class PromptWords {
    private PromptWords() {}

    /** The arguments of the finding's rule, after them 0 if it stands in the prefix and 1 if in the suffix. */
    static String sentence(Finding finding) {
        List<Object> arguments = new ArrayList<>(finding.arguments());
        arguments.add(finding.place().map(TextPlace::slot).equals(Optional.of(Slot.SUFFIX)) ? 1 : 0);
        return Texts.format("prompt.check." + key(finding.rule()), arguments.toArray());
    }

    static String label(Fix fix) {
        return Texts.get("prompt.fix." + key(fix.name()));
    }

    static String count(TokenCount count) {
        String key = switch (count.origin()) {
            case VOCABULARY -> "prompt.count.exact";
            case SERVER -> "prompt.count.server";
            case ESTIMATE -> "prompt.count.estimate";
        };
        return count.contextLimit().isPresent()
                ? Texts.format(
                        key + ".limit", count.tokens(), count.contextLimit().getAsInt())
                : Texts.format(key, count.tokens());
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
