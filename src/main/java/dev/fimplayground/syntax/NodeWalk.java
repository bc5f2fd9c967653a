package dev.fimplayground.syntax;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.treesitter.TSNode;
import org.treesitter.TSTreeCursor;

/** Steps through one tree, over named nodes that stand for text. Used by one thread. */
final class NodeWalk {
    private final TSNode root;
    private final int length;

    /** @param length of the text, in UTF-16 units */
    NodeWalk(TSNode root, int length) {
        this.root = root;
        this.length = length;
    }

    Optional<CodeRange> step(CodeRange from, NodeStep step) {
        TSNode around = around(from);
        return switch (step) {
            case NEXT -> next(around, from);
            case PREVIOUS -> previous(around, from);
            case PARENT -> parent(around, from);
            case CHILD -> from.isEmpty() ? Optional.empty() : firstWithin(around, from);
        };
    }

    /** The smallest node that holds all of the range; a place between two nodes is held by the node around both. */
    private TSNode around(CodeRange range) {
        int before = range.isEmpty() ? range.start() - 1 : range.start();
        int behind = range.isEmpty() ? range.end() + 1 : range.end();
        if (before < 0 || behind > length) {
            return root;
        }
        TSNode node = root.getNamedDescendantForByteRange(2 * before, 2 * behind);
        return node.isNull() ? root : node;
    }

    private static Optional<CodeRange> parent(TSNode around, CodeRange from) {
        for (TSNode node = around; !node.isNull(); node = node.getParent()) {
            CodeRange range = range(node);
            if (range.contains(from) && !range.equals(from)) {
                return Optional.of(range);
            }
        }
        return Optional.empty();
    }

    private static Optional<CodeRange> next(TSNode around, CodeRange from) {
        boolean isNode = range(around).equals(from);
        Optional<CodeRange> within = isNode ? Optional.empty() : childAfter(around, from.end());
        return within.or(() -> beside(around, TSNode::getNextNamedSibling));
    }

    private static Optional<CodeRange> previous(TSNode around, CodeRange from) {
        boolean isNode = range(around).equals(from);
        Optional<CodeRange> within = isNode ? Optional.empty() : childBefore(around, from.start());
        return within.or(() -> beside(around, TSNode::getPrevNamedSibling));
    }

    /** The sibling of the node, or of the nearest node around it that has one. */
    private static Optional<CodeRange> beside(TSNode start, UnaryOperator<TSNode> sibling) {
        for (TSNode node = start; !node.isNull(); node = node.getParent()) {
            TSNode beside = sibling.apply(node);
            while (!beside.isNull() && range(beside).isEmpty()) {
                beside = sibling.apply(beside);
            }
            if (!beside.isNull()) {
                return Optional.of(range(beside));
            }
        }
        return Optional.empty();
    }

    private static Optional<CodeRange> firstWithin(TSNode node, CodeRange outer) {
        Optional<CodeRange> child = childAfter(node, outer.start());
        return child.filter(outer::contains).filter(range -> !range.equals(outer));
    }

    private static Optional<CodeRange> childAfter(TSNode node, int start) {
        try (TSTreeCursor cursor = new TSTreeCursor(node)) {
            boolean more = cursor.gotoFirstChild();
            while (more
                    && !(counts(cursor.currentNode())
                            && range(cursor.currentNode()).start() >= start)) {
                more = cursor.gotoNextSibling();
            }
            return more ? Optional.of(range(cursor.currentNode())) : Optional.empty();
        }
    }

    private static Optional<CodeRange> childBefore(TSNode node, int end) {
        Optional<CodeRange> last = Optional.empty();
        try (TSTreeCursor cursor = new TSTreeCursor(node)) {
            boolean more = cursor.gotoFirstChild();
            while (more && range(cursor.currentNode()).end() <= end) {
                last = counts(cursor.currentNode()) ? Optional.of(range(cursor.currentNode())) : last;
                more = cursor.gotoNextSibling();
            }
        }
        return last;
    }

    private static boolean counts(TSNode node) {
        return node.isNamed() && !range(node).isEmpty();
    }

    private static CodeRange range(TSNode node) {
        return new CodeRange(node.getStartByte() / 2, node.getEndByte() / 2);
    }
}
