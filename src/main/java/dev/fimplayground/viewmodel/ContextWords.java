package dev.fimplayground.viewmodel;

import dev.fimplayground.prompt.ContextSelection;
import dev.fimplayground.text.Texts;
import java.util.stream.Collectors;

/** Words what has room of a repository and what is left out. */
final class ContextWords {
    private ContextWords() {}

    static String summary(ContextSelection selection) {
        int exact = selection.exact() ? 1 : 0;
        String sent = selection.budget().isPresent()
                ? Texts.format(
                        "context.summary.budget",
                        selection.tokens(),
                        selection.budget().getAsInt(),
                        exact)
                : Texts.format("context.summary", selection.tokens(), exact);
        return selection.leftOut().isEmpty()
                ? sent
                : sent + " · " + Texts.format("context.summary.leftOut", leftOut(selection));
    }

    static String suggestion(ContextSelection selection) {
        return selection.suggested().isPresent()
                ? Texts.format(
                        "context.budget.suggestion", selection.suggested().getAsInt())
                : Texts.get("context.budget.unlimited");
    }

    private static String leftOut(ContextSelection selection) {
        return selection.leftOut().stream()
                .map(file -> Texts.format("context.summary.file", file.file().path(), file.tokens()))
                .collect(Collectors.joining(", "));
    }
}
