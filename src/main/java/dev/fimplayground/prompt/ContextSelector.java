package dev.fimplayground.prompt;

import dev.fimplayground.model.ContextFile;
import dev.fimplayground.model.RepositoryContext;
import dev.fimplayground.prompt.ContextSelection.CountedFile;
import dev.fimplayground.tokenizer.Tokenizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Takes whole files into a context while they fit. Those nearest to the hole come first, and a file that does not fit
 * does not keep out a smaller one. Remembers what it counted. Safe for use by many threads at once.
 */
public final class ContextSelector {
    private Map<ContextFile, Integer> counts = Map.of();
    private @Nullable Tokenizer countedBy;

    /**
     * Takes time in proportion to the length of the files that were not counted before.
     *
     * @param suggested the budget where the draft has none; empty: everything is taken
     */
    public synchronized ContextSelection select(ContextDraft draft, ModelVocabulary vocabulary, OptionalInt suggested) {
        count(draft, vocabulary.tokenizer());
        OptionalInt budget = draft.budget().isPresent() ? draft.budget() : suggested;
        int tokens = countNames(draft, vocabulary.tokenizer());
        List<CountedFile> files = new ArrayList<>();
        for (ContextFile file : draft.files().reversed()) {
            int more = counts.getOrDefault(file, 0);
            boolean fits = more <= budget.orElse(Integer.MAX_VALUE) - tokens;
            files.addFirst(new CountedFile(file, more, fits));
            tokens += fits ? more : 0;
        }
        return new ContextSelection(context(draft, files), files, tokens, budget, suggested, vocabulary.exact());
    }

    /** Keeps nothing of files that were taken away. */
    private void count(ContextDraft draft, Tokenizer tokenizer) {
        Map<ContextFile, Integer> before = tokenizer == countedBy ? counts : Map.of();
        Map<ContextFile, Integer> now = new HashMap<>();
        for (ContextFile file : draft.files()) {
            Integer known = before.get(file);
            now.put(file, known == null ? tokenizer.encode(RepositoryContext.rendered(file)).length : known);
        }
        counts = now;
        countedBy = tokenizer;
    }

    /** Names are sent in any case. */
    private static int countNames(ContextDraft draft, Tokenizer tokenizer) {
        RepositoryContext names = new RepositoryContext(draft.repository(), draft.path(), List.of(), List.of());
        return tokenizer.encode(names.preamble()).length;
    }

    private static RepositoryContext context(ContextDraft draft, List<CountedFile> files) {
        return new RepositoryContext(
                draft.repository(),
                draft.path(),
                files.stream().filter(CountedFile::sent).map(CountedFile::file).toList(),
                files.stream()
                        .filter(file -> !file.sent())
                        .map(file -> file.file().path())
                        .toList());
    }
}
