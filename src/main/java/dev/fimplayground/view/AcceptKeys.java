package dev.fimplayground.view;

import dev.fimplayground.viewmodel.EditingViewModel;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys that accept the middle, all of it or in part, while it has the focus. Where there is none they move on. */
final class AcceptKeys {
    private final EditingViewModel editing;
    private final Map<KeyCombination, Runnable> actions;

    AcceptKeys(Node middle, EditingViewModel editing) {
        this.editing = editing;
        actions = Map.of(
                Chords.ACCEPT, editing::acceptAll,
                Chords.ACCEPT_WORD, editing::acceptWord,
                Chords.ACCEPT_LINE, editing::acceptLine);
        middle.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent event) {
        actions.forEach((chord, action) -> {
            if (!event.isConsumed() && chord.match(event)) {
                act(chord, action, event);
                event.consume();
            }
        });
    }

    private void act(KeyCombination chord, Runnable action, KeyEvent event) {
        if (editing.acceptable().get()) {
            action.run();
        } else if (chord.equals(Chords.ACCEPT)) {
            leave(event, TraversalDirection.NEXT);
        } else if (chord.equals(Chords.ACCEPT_LINE)) {
            leave(event, TraversalDirection.PREVIOUS);
        }
    }

    private static void leave(KeyEvent event, TraversalDirection direction) {
        if (event.getTarget() instanceof Node focused) {
            focused.requestFocusTraversal(direction);
        }
    }
}
