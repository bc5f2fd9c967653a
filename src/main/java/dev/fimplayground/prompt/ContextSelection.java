package dev.fimplayground.prompt;

import dev.fimplayground.model.ContextFile;
import dev.fimplayground.model.RepositoryContext;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a budget lets in of a draft. Immutable.
 *
 * @param context with the files that fit, in their order
 * @param files all of the draft's, in its order
 * @param tokens what {@code context} takes
 * @param budget what was kept to; empty: there was none
 * @param suggested what the endpoint's context has room for; empty where its limit is not known
 * @param exact false if another model's vocabulary had to serve, so that the numbers are estimates
 */
public record ContextSelection(
        RepositoryContext context,
        List<CountedFile> files,
        int tokens,
        OptionalInt budget,
        OptionalInt suggested,
        boolean exact) {
    public ContextSelection {
        files = List.copyOf(files);
    }

    /**
     * @param tokens with its path and its control token
     * @param sent false if the budget has no room for it
     */
    public record CountedFile(ContextFile file, int tokens, boolean sent) {}

    /** Those that are not sent. */
    public List<CountedFile> leftOut() {
        return files.stream().filter(file -> !file.sent()).toList();
    }
}
