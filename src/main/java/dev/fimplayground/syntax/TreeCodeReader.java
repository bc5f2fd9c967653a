package dev.fimplayground.syntax;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads code by its syntax tree, on a thread of its own, which the callers wait for. The tree is kept, so that a text
 * that is much like the one before takes little time.
 */
public final class TreeCodeReader implements CodeReader, AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Executor reading;
    private final Grammars grammars = new Grammars();
    private @Nullable SyntaxTree tree;
    private Language treeLanguage = Language.PLAIN;
    private boolean closed;

    /** @param reading runs one task at a time, on a platform thread: a parse would hold up a virtual thread's carrier */
    public TreeCodeReader(Executor reading) {
        this.reading = reading;
    }

    @Override
    public NodeAnswer node(String text, Language language, CodeRange from, NodeStep step) {
        if (text.length() > MAX_LENGTH) {
            return new NodeAnswer.TooLarge();
        }
        return ask(() -> nodeNow(text, language, from, step), new NodeAnswer.NoGrammar());
    }

    @Override
    public Optional<List<SyntaxFault>> faults(String text, Language language) {
        return text.length() > MAX_LENGTH ? Optional.empty() : ask(() -> faultsNow(text, language), Optional.empty());
    }

    /** Frees all native memory, behind a parse that may be running. What is asked later is answered as if there were no grammar. */
    @Override
    public void close() {
        reading.execute(() -> {
            closed = true;
            freeTree();
            grammars.close();
        });
    }

    private <T> T ask(Supplier<T> question, T unknown) {
        try {
            return CompletableFuture.supplyAsync(() -> closed ? unknown : question.get(), reading)
                    .join();
        } catch (RejectedExecutionException ended) {
            return unknown;
        }
    }

    private NodeAnswer nodeNow(String text, Language language, CodeRange from, NodeStep step) {
        SyntaxTree current = treeFor(language);
        if (current == null) {
            return new NodeAnswer.NoGrammar();
        }
        if (!current.parseWithin(text, LONGEST)) {
            return new NodeAnswer.TooLarge();
        }
        return new NodeWalk(current.root(), text.length())
                .step(from, step)
                .<NodeAnswer>map(NodeAnswer.Found::new)
                .orElseGet(NodeAnswer.AtTheEnd::new);
    }

    private Optional<List<SyntaxFault>> faultsNow(String text, Language language) {
        SyntaxTree current = treeFor(language);
        if (current == null || !current.parseWithin(text, LONGEST)) {
            return Optional.empty();
        }
        // Where a tree has faults, it depends on the text before too where they are.
        if (current.hasErrors() && !current.parseAfreshWithin(LONGEST)) {
            return Optional.empty();
        }
        return Optional.of(FaultWalk.faults(current.root()));
    }

    private @Nullable SyntaxTree treeFor(Language language) {
        if (tree == null || treeLanguage != language) {
            freeTree();
            tree = grammars.of(language).map(SyntaxTree::new).orElse(null);
            treeLanguage = language;
        }
        return tree;
    }

    private void freeTree() {
        if (tree != null) {
            tree.close();
        }
        tree = null;
    }
}
