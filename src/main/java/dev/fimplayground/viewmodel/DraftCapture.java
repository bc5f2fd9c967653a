package dev.fimplayground.viewmodel;

import dev.fimplayground.document.Draft;
import dev.fimplayground.document.DraftStep;
import java.util.List;
import java.util.Optional;

/** The window at one moment: cheap to take on the FX thread, made into a draft on another. Immutable. */
record DraftCapture(
        TextSnapshot prefix,
        String middle,
        TextSnapshot suffix,
        Optional<String> reference,
        Draft.Carets carets,
        Draft.Language language,
        Draft.Template template,
        Draft.Sampling sampling,
        Draft.Destination destination,
        Optional<String> file,
        List<DraftStep> steps) {

    /** Copies both texts. */
    Draft toDraft() {
        return new Draft(
                prefix.text(),
                middle,
                suffix.text(),
                reference,
                carets,
                language,
                template,
                sampling,
                destination,
                file,
                steps);
    }
}
