package dev.fimplayground.syntax;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSInputEdit;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSTree;

/**
 * The tree of one changing text; each text is parsed with what the one before left unchanged. Holds native memory
 * until closed. Used by one thread at a time.
 */
final class SyntaxTree implements AutoCloseable {
    private static final int READ_BUFFER = 64 * 1024;

    private final Grammar grammar;
    private final TSParser parser = new TSParser();
    private final byte[] buffer = new byte[READ_BUFFER];
    private final Utf16Source source = new Utf16Source();
    private @Nullable TSTree tree;

    SyntaxTree(Grammar grammar) {
        this.grammar = grammar;
        parser.setLanguage(grammar.language());
    }

    void parse(String text) {
        TSInputEdit edit = source.become(text);
        TSTree old = tree;
        if (old == null) {
            tree = parseFrom(null);
        } else if (edit != null) {
            old.edit(edit);
            tree = parseFrom(old);
            old.close();
        }
    }

    /**
     * As {@link #parse}, unless it takes longer than {@code longest}.
     *
     * @return false if it was given up: then there is no tree
     */
    boolean parseWithin(String text, Duration longest) {
        TSInputEdit edit = source.become(text);
        TSTree old = tree;
        if (old != null && edit == null) {
            return true;
        }
        if (old != null) {
            old.edit(edit);
        }
        return replaceWithin(old, old, longest);
    }

    /** As {@link #parseAfresh}, unless it takes longer than {@code longest}; false as with {@link #parseWithin}. */
    boolean parseAfreshWithin(Duration longest) {
        return replaceWithin(tree, null, longest);
    }

    private boolean replaceWithin(@Nullable TSTree replaced, @Nullable TSTree base, Duration longest) {
        long deadline = System.nanoTime() + longest.toNanos();
        tree = parser.parseWithOptions(
                buffer, base, source, TSInputEncoding.TSInputEncodingUTF16LE, _ -> System.nanoTime() > deadline);
        if (replaced != null) {
            replaced.close();
        }
        if (tree == null) {
            parser.reset();
        }
        return tree != null;
    }

    /** To be asked while there is a tree. */
    TSNode root() {
        return Objects.requireNonNull(tree).getRootNode();
    }

    /**
     * Whether the text has syntax errors. If not, the tree is the one that a fresh parse gives; else it may differ in
     * where the errors were put.
     */
    boolean hasErrors() {
        return tree != null && tree.getRootNode().hasError();
    }

    /** Parses the same text again without what is known of it. */
    void parseAfresh() {
        TSTree old = tree;
        tree = parseFrom(null);
        if (old != null) {
            old.close();
        }
    }

    private TSTree parseFrom(@Nullable TSTree old) {
        return parser.parse(buffer, old, source, TSInputEncoding.TSInputEncodingUTF16LE);
    }

    /** The coloured pieces between two UTF-16 indexes of the text parsed last. */
    List<Span> spans(int from, int to) {
        int start = Math.clamp(from, 0, source.length());
        int end = Math.clamp(to, start, source.length());
        if (tree == null || start == end) {
            return List.of();
        }
        return new SpanQuery(grammar, source, start, end).run(tree.getRootNode());
    }

    /** What belongs to the bracket character at a UTF-16 index of the text parsed last. */
    BracketMatch match(String sameText, int position) {
        return tree == null
                ? Brackets.match(sameText, position)
                : new BracketQuery(tree.getRootNode(), sameText).match(position);
    }

    @Override
    public void close() {
        if (tree != null) {
            tree.close();
        }
        parser.close();
    }
}
