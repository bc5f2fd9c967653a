package dev.fimplayground.document.imports;

import dev.fimplayground.model.FimFamily;
import dev.fimplayground.model.FimMode;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.TemplatePart;
import dev.fimplayground.model.TemplatePart.ContextText;
import dev.fimplayground.model.TemplatePart.Literal;
import dev.fimplayground.model.TemplatePart.Slot;
import java.util.List;
import java.util.Optional;

/** A rendered prompt taken apart again. */
record PromptSplit(FimFamily family, FimPrompt prompt) {

    /** By the first family whose control tokens it has in their order; empty if there is none. */
    static Optional<PromptSplit> of(String rendered) {
        for (FimMode mode : List.of(FimMode.FILL_MIDDLE, FimMode.CONTINUE)) {
            for (FimFamily family : FimFamily.values()) {
                Optional<PromptSplit> split = by(family, mode, rendered);
                if (split.isPresent()) {
                    return split;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<PromptSplit> by(FimFamily family, FimMode mode, String rendered) {
        List<TemplatePart> parts = family.template().parts(mode);
        if (parts.stream().noneMatch(Literal.class::isInstance)) {
            return Optional.empty();
        }
        String[] texts = {"", ""};
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            switch (parts.get(i)) {
                case Literal(String text) -> {
                    if (!rendered.startsWith(text, at)) {
                        return Optional.empty();
                    }
                    at += text.length();
                }
                case ContextText _ -> throw new IllegalStateException("a family's own template holds no repository");
                case Slot slot -> {
                    int end = i + 1 < parts.size()
                            ? endBefore((Literal) parts.get(i + 1), rendered, at)
                            : rendered.length();
                    if (end < 0) {
                        return Optional.empty();
                    }
                    texts[slot.ordinal()] = rendered.substring(at, end);
                    at = end;
                }
            }
        }
        return at == rendered.length()
                ? Optional.of(new PromptSplit(family, new FimPrompt(texts[0], texts[1])))
                : Optional.empty();
    }

    private static int endBefore(Literal next, String rendered, int from) {
        return rendered.indexOf(next.text(), from);
    }
}
