package dev.fimplayground.view;

import dev.fimplayground.viewmodel.AppearanceViewModel;
import dev.fimplayground.viewmodel.EditHistory;
import dev.fimplayground.viewmodel.FailureViewModel;
import dev.fimplayground.viewmodel.HoleMove;
import dev.fimplayground.viewmodel.HoleViewModel;
import dev.fimplayground.viewmodel.NoticeViewModel;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import dev.fimplayground.viewmodel.RemarkViewModel;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.InputMethodEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/**
 * The window's keys, heard before any control. While an input method composes, none of them acts: the Enter and Escape
 * of that moment belong to the candidate.
 */
final class Shortcuts {
    private final PlaygroundViewModel playground;
    private final PaneCycle panes;
    private final Finders find;
    private final GoToLineBar goToLine;
    private final FilesMenu files;
    private boolean composing;
    private boolean taken;

    Shortcuts(PlaygroundViewModel playground, PaneCycle panes, Finders find, GoToLineBar goToLine, FilesMenu files) {
        this.playground = playground;
        this.panes = panes;
        this.find = find;
        this.goToLine = goToLine;
        this.files = files;
    }

    void install(Node root) {
        root.addEventFilter(
                InputMethodEvent.INPUT_METHOD_TEXT_CHANGED,
                event -> composing = !event.getComposed().isEmpty());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent event) {
        taken = !composing && (runs(event) || edits(event) || seeks(event) || movesHole(event) || looks(event));
        if (taken) {
            event.consume();
        }
    }

    /** With Alt alone a key still types its sign, which is no text when the key was a command. */
    private void typed(KeyEvent event) {
        if (taken && event.isAltDown()) {
            event.consume();
        }
    }

    private boolean runs(KeyEvent event) {
        if (Chords.RUN.match(event)) {
            playground.start();
            return true;
        }
        if (Chords.STOP.match(event) && playground.stoppable().get()) {
            playground.stop();
            return true;
        }
        return Chords.STOP.match(event) && dismisses();
    }

    /** One at a time, the most urgent first. */
    private boolean dismisses() {
        FailureViewModel failure = playground.run().failure();
        NoticeViewModel notice = playground.experiment().notice();
        RemarkViewModel remarks = playground.remarks();
        if (failure.shownProperty().get()) {
            failure.dismiss();
        } else if (notice.noticeProperty().get().isPresent()) {
            notice.dismiss();
        } else if (remarks.remarkProperty().get().isPresent()) {
            remarks.dismiss();
        } else {
            return false;
        }
        return true;
    }

    /** Not in a field, which has a history of its own. */
    private boolean edits(KeyEvent event) {
        EditHistory history = playground.editing().history();
        return !(event.getTarget() instanceof TextInputControl)
                && (on(event, Chords.UNDO, () -> undo(event, history)) || on(event, Chords.REDO, history::redo));
    }

    private void undo(KeyEvent event, EditHistory history) {
        if (!find.undoInHistory(event.getTarget())) {
            history.undo();
        }
    }

    private boolean seeks(KeyEvent event) {
        return on(event, Chords.OPEN, files::choose)
                || on(event, Chords.SAVE, files::save)
                || on(event, Chords.SAVE_AS, files::saveAs)
                || on(event, Chords.FIND, () -> find.find(event.getTarget()))
                || on(event, Chords.REPLACE, find::replace)
                || on(event, Chords.GO_TO_LINE, goToLine::ask);
    }

    private boolean movesHole(KeyEvent event) {
        HoleViewModel hole = playground.hole();
        return on(
                        event,
                        Chords.CUT_HOLE,
                        () -> hole.cut(playground.activeProperty().get()))
                || on(event, Chords.HOLE_RIGHT, () -> hole.move(HoleMove.WORD_FORWARD))
                || on(event, Chords.HOLE_LEFT, () -> hole.move(HoleMove.WORD_BACK))
                || on(event, Chords.HOLE_DOWN, () -> hole.move(HoleMove.LINE_FORWARD))
                || on(event, Chords.HOLE_UP, () -> hole.move(HoleMove.LINE_BACK))
                || movesHoleByTokenOrNode(event, hole);
    }

    private static boolean movesHoleByTokenOrNode(KeyEvent event, HoleViewModel hole) {
        return on(event, Chords.HOLE_TOKEN_FORWARD, () -> hole.move(HoleMove.TOKEN_FORWARD))
                || on(event, Chords.HOLE_TOKEN_BACK, () -> hole.move(HoleMove.TOKEN_BACK))
                || on(event, Chords.HOLE_NODE_NEXT, () -> hole.move(HoleMove.NODE_NEXT))
                || on(event, Chords.HOLE_NODE_PREVIOUS, () -> hole.move(HoleMove.NODE_PREVIOUS))
                || on(event, Chords.HOLE_NODE_PARENT, () -> hole.move(HoleMove.NODE_PARENT))
                || on(event, Chords.HOLE_NODE_CHILD, () -> hole.move(HoleMove.NODE_CHILD));
    }

    private static boolean on(KeyEvent event, KeyCombination chord, Runnable action) {
        return on(event, List.of(chord), action);
    }

    private boolean looks(KeyEvent event) {
        AppearanceViewModel appearance = playground.appearance();
        return on(event, Chords.NEXT_PANE, panes::next)
                || on(event, Chords.PREVIOUS_PANE, panes::previous)
                || on(event, Chords.SAMPLING, () -> toggle(appearance.samplingShownProperty()))
                || on(event, Chords.WHITE_SPACE, () -> toggle(appearance.whiteSpaceShownProperty()))
                || on(event, Chords.INDENT_GUIDES, () -> toggle(appearance.indentGuidesShownProperty()))
                || on(event, Chords.ZOOM_IN, appearance::zoomIn)
                || on(event, Chords.ZOOM_OUT, appearance::zoomOut)
                || on(event, Chords.ZOOM_RESET, appearance::zoomReset);
    }

    private static boolean on(KeyEvent event, List<KeyCombination> chords, Runnable action) {
        boolean matches = chords.stream().anyMatch(chord -> chord.match(event));
        if (matches) {
            action.run();
        }
        return matches;
    }

    private static void toggle(BooleanProperty property) {
        property.set(!property.get());
    }
}
