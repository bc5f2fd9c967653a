package dev.fimplayground.document.experiment;

import dev.fimplayground.model.FimFamily;
import dev.fimplayground.model.FimTemplate;

/** Which template puts prefix and suffix together. */
public sealed interface TemplateChoice {
    FimTemplate template();

    record Family(FimFamily family) implements TemplateChoice {
        @Override
        public FimTemplate template() {
            return family.template();
        }
    }

    /** @param pattern one for which {@link FimTemplate#problemOf} names no problem */
    record Own(String pattern) implements TemplateChoice {
        public Own {
            FimTemplate.ofOwn(pattern);
        }

        @Override
        public FimTemplate template() {
            return FimTemplate.ofOwn(pattern);
        }
    }
}
