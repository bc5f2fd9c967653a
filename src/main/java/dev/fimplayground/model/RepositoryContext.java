package dev.fimplayground.model;

import dev.fimplayground.model.TemplatePart.ContextText;
import dev.fimplayground.model.TemplatePart.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What stands around the file with the hole: the repository's name and other files, in an order that a person chooses.
 * Immutable.
 *
 * <p>Source: Qwen2.5-Coder's README, "Repository Level Code Completion".
 *
 * @param repository its name
 * @param path of the file with the hole
 * @param files the others that are sent; the last one stands nearest to the hole
 * @param leftOut the paths of those that were chosen, but had no room
 */
public record RepositoryContext(String repository, String path, List<ContextFile> files, List<String> leftOut) {
    private static final String REPOSITORY = "<|repo_name|>";
    private static final String FILE = "<|file_sep|>";

    public RepositoryContext {
        files = List.copyOf(files);
        leftOut = List.copyOf(leftOut);
    }

    /** The template with this context before it. */
    public FimTemplate around(FimTemplate template) {
        List<TemplatePart> parts = new ArrayList<>();
        parts.add(new Literal(REPOSITORY));
        parts.add(new ContextText(Optional.empty(), repository + '\n'));
        files.forEach(file -> parts.addAll(partsOf(file)));
        parts.add(new Literal(FILE));
        parts.add(new ContextText(Optional.empty(), path + '\n'));
        return template.after(parts, List.of(REPOSITORY, FILE));
    }

    /** What stands before the prompt itself. */
    public String preamble() {
        StringBuilder text = new StringBuilder(REPOSITORY).append(repository).append('\n');
        files.forEach(file -> text.append(rendered(file)));
        return text.append(FILE).append(path).append('\n').toString();
    }

    /** How a file stands in the prompt; what follows begins a line. */
    public static String rendered(ContextFile file) {
        return FILE + file.path() + '\n' + wholeLines(file.content());
    }

    private static List<TemplatePart> partsOf(ContextFile file) {
        return List.of(
                new Literal(FILE),
                new ContextText(Optional.of(file.path()), file.path() + '\n'),
                new ContextText(Optional.of(file.path()), wholeLines(file.content())));
    }

    private static String wholeLines(String text) {
        return text.isEmpty() || text.endsWith("\n") ? text : text + '\n';
    }
}
