package dev.fimplayground.document;

import java.util.List;

/** One step of undo, as a draft keeps it. Immutable. */
public sealed interface DraftStep {
    /** Changes of one editor, each in the text that the one before left. */
    record Text(boolean inSuffix, List<Change> changes) implements DraftStep {
        public Text {
            changes = List.copyOf(changes);
        }
    }

    /** @param at in UTF-16 units */
    record Change(int at, String removed, String inserted) {}

    /** The middle was replaced. */
    record Middle(String before, String after) implements DraftStep {}

    /** A value that goes along with the texts; how it is written is the business of the one who knows its name. */
    record Value(String name, List<String> before, List<String> after) implements DraftStep {
        public Value {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** Steps made by one action. */
    record Joined(List<DraftStep> steps) implements DraftStep {
        public Joined {
            steps = List.copyOf(steps);
        }
    }
}
