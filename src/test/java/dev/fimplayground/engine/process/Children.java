package dev.fimplayground.engine.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The child processes that came after this was made; what an earlier test may have left is not counted. */
final class Children {
    private final Set<ProcessHandle> earlier =
            ProcessHandle.current().children().collect(Collectors.toSet());

    List<ProcessHandle> list() {
        return ProcessHandle.current()
                .children()
                .filter(child -> !earlier.contains(child))
                .toList();
    }

    /** The only one. */
    ProcessHandle only() {
        List<ProcessHandle> children = list();
        if (children.size() != 1) {
            throw new AssertionError("one child expected, not " + children);
        }
        return children.getFirst();
    }
}
