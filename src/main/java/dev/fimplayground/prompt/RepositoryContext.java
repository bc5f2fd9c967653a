package dev.fimplayground.prompt;

import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.tokenizer.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands around the file with the hole: the repository's name and other files, in an order that a person chooses.
 * Immutable.
 *
 * <p>Source: Qwen2.5-Coder's README, "Repository Level Code Completion".
 *
 * @param repository its name
 * @param path of the file with the hole
 * @param files the others; the last one stands nearest to the hole
 */
public record RepositoryContext(String repository, String path, List<ContextFile> files) {
    private static final String REPOSITORY = "<|repo_name|>";
    private static final String FILE = "<|file_sep|>";

    public RepositoryContext {
        files = List.copyOf(files);
    }

    /**
     * What a budget lets in.
     *
     * @param context with the files that fit, in their order
     * @param leftOut the files that do not, in their order
     * @param tokens what {@code context} takes
     */
    public record Selection(RepositoryContext context, List<ContextFile> leftOut, int tokens) {}

    /**
     * Takes whole files while they fit. Those nearest to the hole come first, and a file that does not fit does not keep
     * out a smaller one.
     *
     * @param budget tokens for everything before the prompt itself; name and path are sent in any case
     */
    public Selection within(int budget, Tokenizer tokenizer) {
        int tokens = tokenizer.encode(new RepositoryContext(repository, path, List.of()).preamble()).length;
        List<ContextFile> kept = new ArrayList<>();
        List<ContextFile> leftOut = new ArrayList<>();
        for (ContextFile file : files.reversed()) {
            int more = tokenizer.encode(rendered(file)).length;
            boolean fits = more <= budget - tokens;
            (fits ? kept : leftOut).addFirst(file);
            tokens += fits ? more : 0;
        }
        return new Selection(new RepositoryContext(repository, path, kept), List.copyOf(leftOut), tokens);
    }

    /** The template with this context before it. */
    public FimTemplate around(FimTemplate template) {
        return template.after(preamble(), List.of(REPOSITORY, FILE));
    }

    private String preamble() {
        StringBuilder text = new StringBuilder(REPOSITORY).append(repository).append('\n');
        files.forEach(file -> text.append(rendered(file)));
        return text.append(FILE).append(path).append('\n').toString();
    }

    private static String rendered(ContextFile file) {
        String lineEnd = file.content().isEmpty() || file.content().endsWith("\n") ? "" : "\n";
        return FILE + file.path() + '\n' + file.content() + lineEnd;
    }
}
