package dev.fimplayground.prompt;

import dev.fimplayground.model.ContextFile;
import dev.fimplayground.model.RepositoryContext;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a person wants the model to know of a repository, before a budget has its say. Immutable.
 *
 * @param repository its name
 * @param path of the file with the hole
 * @param files in their order; the last one stands nearest to the hole
 * @param budget tokens for everything before the prompt itself; empty: what the context has room for
 * @param sent whether it goes with the prompt; otherwise it is only counted
 */
public record ContextDraft(String repository, String path, List<ContextFile> files, OptionalInt budget, boolean sent) {
    public ContextDraft {
        files = List.copyOf(files);
    }

    /** All of it, whatever room there is. */
    public RepositoryContext unbounded() {
        return new RepositoryContext(repository, path, files, List.of());
    }
}
