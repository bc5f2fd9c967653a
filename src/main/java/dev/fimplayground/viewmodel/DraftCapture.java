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
        Draft.Repository repository,
        Optional<Draft.OpenFile> file,
        List<DraftStep> steps) {

    /** Whether writing it would write the same; texts are not compared letter by letter, for this is the FX thread. */
    boolean isSameAs(DraftCapture other) {
        return prefix == other.prefix && suffix == other.suffix && rest().equals(other.rest());
    }

    private List<Object> rest() {
        return List.of(middle, reference, carets, language, template, sampling, destination, repository, file, steps);
    }

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
                repository,
                file,
                steps);
    }
}
