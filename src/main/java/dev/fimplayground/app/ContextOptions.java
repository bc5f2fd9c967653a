package dev.fimplayground.app;

import dev.fimplayground.document.RepositoryPath;
import dev.fimplayground.document.TextFile;
import dev.fimplayground.document.TextFileReader;
import dev.fimplayground.model.ContextFile;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.RepositoryContext;
import dev.fimplayground.prompt.ContextDraft;
import dev.fimplayground.prompt.ContextSelection;
import dev.fimplayground.prompt.ContextSelector;
import dev.fimplayground.prompt.VocabularySource;
import dev.fimplayground.text.Texts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What of a repository stands before the prompt. */
final class ContextOptions {
    @Option(names = "--repo-name", paramLabel = "NAME", descriptionKey = "repo-name")
    private @Nullable String repository;

    @Option(names = "--context-file", paramLabel = "FILE", descriptionKey = "context-file")
    private List<String> files = new ArrayList<>();

    @Option(names = "--hole-path", paramLabel = "PATH", descriptionKey = "hole-path")
    private @Nullable String path;

    @Option(names = "--context-budget", paramLabel = "N", descriptionKey = "context-budget")
    private @Nullable Integer budget;

    /**
     * Empty if none of the options was given.
     *
     * @param holeFile the name of the prefix's file, if it has one
     * @throws BadArgumentException if a file cannot be read as text, or the budget is below 0
     */
    Optional<ContextDraft> chosen(Optional<String> holeFile) {
        if (repository == null && files.isEmpty() && path == null && budget == null) {
            return Optional.empty();
        }
        List<ContextFile> read = files.stream().map(ContextOptions::read).toList();
        String hole = path == null ? holeFile.orElse(Texts.get("context.path.first")) : path;
        if (budget != null && budget < 0) {
            throw new BadArgumentException(
                    Texts.format("cli.parameter-out-of-range", "--context-budget", ">= 0", budget));
        }
        OptionalInt tokens = budget == null ? OptionalInt.empty() : OptionalInt.of(budget);
        return Optional.of(new ContextDraft(name(), hole, read, tokens, true));
    }

    /** What is sent of it. Counts tokens only where there is a budget to keep to. */
    static RepositoryContext context(
            ContextDraft draft, Endpoint endpoint, String model, VocabularySource vocabularies, Terminal terminal) {
        if (draft.budget().isEmpty()) {
            return draft.unbounded();
        }
        ContextSelection selection =
                new ContextSelector().select(draft, vocabularies.of(endpoint, model), OptionalInt.empty());
        selection
                .leftOut()
                .forEach(file -> terminal.error()
                        .println(
                                Texts.format("cli.context-left-out", file.file().path(), file.tokens())));
        return selection.context();
    }

    /** As given, else of the folder that the first file belongs to. */
    private String name() {
        if (repository != null) {
            return repository;
        }
        return files.isEmpty()
                ? ""
                : RepositoryPath.of(Path.of(files.getFirst())).repository();
    }

    private static ContextFile read(String file) {
        try {
            Path place = Path.of(file);
            return switch (TextFileReader.read(place)) {
                case TextFile.Opened(String name, String text) ->
                    new ContextFile(RepositoryPath.of(place).path(), text);
                case TextFile.Refused(String reason, String next) -> throw new BadArgumentException(reason);
            };
        } catch (InvalidPathException noPath) {
            throw new BadArgumentException(Texts.format("cli.file-unreadable", file, "InvalidPathException"));
        }
    }
}
