package dev.fimplayground.syntax;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalInt;
import org.treesitter.TSNode;
import org.treesitter.TSTreeCursor;

/**
 * Finds a bracket's partner in a tree: the token that stands beside it below the same node. Where the text has an
 * error there, brackets that the tree takes for code are counted instead. Used by one thread at a time.
 */
final class BracketQuery {
    /** Looking up a token takes microseconds; more than this would hold up the colours. */
    private static final int MOST_LOOKED_UP = 5_000;

    private final TSNode root;
    private final CharSequence text;
    private int lookedUp;

    BracketQuery(TSNode root, CharSequence text) {
        this.root = root;
        this.text = text;
    }

    /** Of the bracket character at {@code position}. */
    BracketMatch match(int position) {
        TSNode token = tokenAt(position);
        if (!isToken(token)) {
            return new BracketMatch.None();
        }
        TSNode parent = token.getParent();
        OptionalInt partner = Brackets.opens(text.charAt(position))
                ? closing(parent, token, position)
                : opening(parent, token, position);
        if (partner.isPresent()) {
            return new BracketMatch.Pair(position, partner.getAsInt());
        }
        // Without an error it needs no partner: the bracket after a pattern in a shell's `case`.
        return parent.hasError() ? count(position) : new BracketMatch.None();
    }

    private OptionalInt closing(TSNode parent, TSNode token, int position) {
        char opening = text.charAt(position);
        char closing = Brackets.partner(opening);
        int depth = 0;
        try (TSTreeCursor cursor = new TSTreeCursor(parent)) {
            for (boolean more = cursor.gotoFirstChild(); more; more = cursor.gotoNextSibling()) {
                TSNode child = cursor.currentNode();
                if (child.getStartByte() < token.getStartByte() || !isToken(child)) {
                    continue;
                }
                if (last(child) == opening) {
                    depth++;
                } else if (first(child) == closing && --depth == 0) {
                    return OptionalInt.of(start(child) + Math.min(end(token) - 1 - position, length(child) - 1));
                }
            }
        }
        return OptionalInt.empty();
    }

    private OptionalInt opening(TSNode parent, TSNode token, int position) {
        char closing = text.charAt(position);
        char opening = Brackets.partner(closing);
        Deque<TSNode> open = new ArrayDeque<>();
        try (TSTreeCursor cursor = new TSTreeCursor(parent)) {
            for (boolean more = cursor.gotoFirstChild(); more; more = cursor.gotoNextSibling()) {
                TSNode child = cursor.currentNode();
                if (child.getStartByte() >= token.getStartByte()) {
                    break;
                }
                if (isToken(child) && last(child) == opening) {
                    open.push(child);
                } else if (isToken(child) && first(child) == closing && !open.isEmpty()) {
                    open.pop();
                }
            }
        }
        return open.isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(end(open.peek()) - 1 - Math.min(position - start(token), length(open.peek()) - 1));
    }

    private BracketMatch count(int position) {
        lookedUp = 0;
        OptionalInt partner = Brackets.scan(text, position, this::isCode);
        if (partner.isEmpty()) {
            return lookedUp < MOST_LOOKED_UP ? new BracketMatch.Lonely(position) : new BracketMatch.None();
        }
        return new BracketMatch.Pair(position, partner.getAsInt());
    }

    private boolean isCode(int position) {
        return lookedUp++ < MOST_LOOKED_UP && isToken(tokenAt(position));
    }

    private TSNode tokenAt(int position) {
        return root.getDescendantForByteRange(2 * position, 2 * position + 2);
    }

    /** Whether it is punctuation such as <code>(</code>, <code>${</code> or <code>]]</code>, really there. */
    private boolean isToken(TSNode node) {
        return !node.isNamed()
                && node.getChildCount() == 0
                && !node.isMissing()
                && length(node) > 0
                && (Brackets.isBracket(first(node)) || Brackets.isBracket(last(node)));
    }

    private char first(TSNode node) {
        return text.charAt(start(node));
    }

    private char last(TSNode node) {
        return text.charAt(end(node) - 1);
    }

    private static int length(TSNode node) {
        return end(node) - start(node);
    }

    private static int start(TSNode node) {
        return node.getStartByte() / 2;
    }

    private static int end(TSNode node) {
        return node.getEndByte() / 2;
    }
}
