package dev.fimplayground.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.treesitter.TSNode;
import org.treesitter.TSTreeCursor;

/** Collects the faults of one tree, going only where there are any. Used by one thread. */
final class FaultWalk {
    private static final int MOST = 100;

    private final List<SyntaxFault> faults = new ArrayList<>();

    private FaultWalk() {}

    static List<SyntaxFault> faults(TSNode root) {
        FaultWalk walk = new FaultWalk();
        try (TSTreeCursor cursor = new TSTreeCursor(root)) {
            walk.walk(cursor);
        }
        return List.copyOf(walk.faults);
    }

    /** By a cursor and not by calls within calls, which deeply nested code would overflow. */
    private void walk(TSTreeCursor cursor) {
        boolean more = true;
        while (more && faults.size() < MOST) {
            TSNode node = cursor.currentNode();
            collect(node);
            more = (node.hasError() && cursor.gotoFirstChild()) || gotoNext(cursor);
        }
    }

    private static boolean gotoNext(TSTreeCursor cursor) {
        while (!cursor.gotoNextSibling()) {
            if (!cursor.gotoParent()) {
                return false;
            }
        }
        return true;
    }

    private void collect(TSNode node) {
        if (node.isError() || node.isMissing()) {
            CodeRange range = new CodeRange(node.getStartByte() / 2, node.getEndByte() / 2);
            faults.add(new SyntaxFault(range, node.isMissing() ? Optional.of(node.getType()) : Optional.empty()));
        }
    }
}
