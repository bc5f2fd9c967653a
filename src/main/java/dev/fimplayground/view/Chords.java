package dev.fimplayground.view;

import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The key combinations of the window, as people know them from elsewhere. */
final class Chords {
    static final KeyCombination RUN = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination STOP = new KeyCodeCombination(KeyCode.ESCAPE);
    static final KeyCombination NEXT_PANE = new KeyCodeCombination(KeyCode.F6);
    static final KeyCombination PREVIOUS_PANE = new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_DOWN);
    static final KeyCombination SAMPLING = new KeyCodeCombination(KeyCode.B, KeyCombination.SHORTCUT_DOWN);

    static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);

    static final List<KeyCombination> REDO = List.of(
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
            new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN));

    static final KeyCombination ACCEPT = new KeyCodeCombination(KeyCode.TAB);
    static final KeyCombination ACCEPT_WORD = new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination ACCEPT_LINE = new KeyCodeCombination(KeyCode.TAB, KeyCombination.SHIFT_DOWN);

    static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination SAVE_AS =
            new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination REPLACE = new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination GO_TO_LINE = new KeyCodeCombination(KeyCode.G, KeyCombination.SHORTCUT_DOWN);
    static final KeyCombination CUT_HOLE =
            new KeyCodeCombination(KeyCode.X, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination HOLE_RIGHT = holeMove(KeyCode.RIGHT);
    static final KeyCombination HOLE_LEFT = holeMove(KeyCode.LEFT);
    static final KeyCombination HOLE_DOWN = holeMove(KeyCode.DOWN);
    static final KeyCombination HOLE_UP = holeMove(KeyCode.UP);
    static final KeyCombination HOLE_TOKEN_FORWARD = holeMove(KeyCode.PERIOD);
    static final KeyCombination HOLE_TOKEN_BACK = holeMove(KeyCode.COMMA);
    static final KeyCombination HOLE_NODE_NEXT = holeMove(KeyCode.PAGE_DOWN);
    static final KeyCombination HOLE_NODE_PREVIOUS = holeMove(KeyCode.PAGE_UP);
    static final List<KeyCombination> HOLE_NODE_PARENT =
            List.of(holeMove(KeyCode.PLUS), holeMove(KeyCode.EQUALS), holeMove(KeyCode.ADD));
    static final List<KeyCombination> HOLE_NODE_CHILD = List.of(holeMove(KeyCode.MINUS), holeMove(KeyCode.SUBTRACT));

    /** Plus stands on different keys, with and without shift, on different keyboards. */
    static final List<KeyCombination> ZOOM_IN = List.of(
            new KeyCodeCombination(KeyCode.PLUS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY),
            new KeyCodeCombination(KeyCode.EQUALS, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY),
            new KeyCodeCombination(KeyCode.ADD, KeyCombination.SHORTCUT_DOWN));

    static final List<KeyCombination> ZOOM_OUT = List.of(
            new KeyCodeCombination(KeyCode.MINUS, KeyCombination.SHORTCUT_DOWN),
            new KeyCodeCombination(KeyCode.SUBTRACT, KeyCombination.SHORTCUT_DOWN));

    static final List<KeyCombination> ZOOM_RESET = List.of(
            new KeyCodeCombination(KeyCode.DIGIT0, KeyCombination.SHORTCUT_DOWN),
            new KeyCodeCombination(KeyCode.NUMPAD0, KeyCombination.SHORTCUT_DOWN));

    static final KeyCombination WHITE_SPACE =
            new KeyCodeCombination(KeyCode.DIGIT8, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    static final KeyCombination INDENT_GUIDES =
            new KeyCodeCombination(KeyCode.I, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private Chords() {}

    private static KeyCombination holeMove(KeyCode direction) {
        return new KeyCodeCombination(direction, KeyCombination.ALT_DOWN, KeyCombination.SHIFT_DOWN);
    }
}
