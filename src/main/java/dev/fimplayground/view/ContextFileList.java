package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.ContextFileViewModel;
import dev.fimplayground.viewmodel.ContextFilesViewModel;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** The files of the repository context, moved with the mouse or Alt+Up and Alt+Down, taken away with Delete. */
final class ContextFileList extends ListView<ContextFileViewModel> {
    private static final KeyCombination UP = new KeyCodeCombination(KeyCode.UP, KeyCombination.ALT_DOWN);
    private static final KeyCombination DOWN = new KeyCodeCombination(KeyCode.DOWN, KeyCombination.ALT_DOWN);
    private static final KeyCombination REMOVE = new KeyCodeCombination(KeyCode.DELETE);

    private final ContextFilesViewModel files;
    private Optional<ContextFileViewModel> dragged = Optional.empty();

    ContextFileList(ContextFilesViewModel files) {
        super(files.files());
        this.files = files;
        setId("context-files");
        setCellFactory(_ -> new ContextFileCell(files));
        Label nothing = new Label(Texts.get("context.empty"));
        nothing.getStyleClass().add("hint");
        nothing.setWrapText(true);
        setPlaceholder(nothing);
        setAccessibleText(Texts.get("context.accessible"));
        setAccessibleHelp(Texts.get("context.order"));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> dragged = fileAt(event));
        addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> dragged = Optional.empty());
    }

    private void pressed(KeyEvent event) {
        ContextFileViewModel selected = getSelectionModel().getSelectedItem();
        if (selected == null) {
            return;
        }
        int index = getSelectionModel().getSelectedIndex();
        if (UP.match(event)) {
            move(selected, index - 1);
        } else if (DOWN.match(event)) {
            move(selected, index + 1);
        } else if (REMOVE.match(event)) {
            files.remove(selected);
            select(Math.min(index, getItems().size() - 1));
        } else {
            return;
        }
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (dragged.isPresent()) {
            fileAt(event)
                    .filter(under -> under != dragged.get())
                    .ifPresent(under -> move(dragged.get(), getItems().indexOf(under)));
            event.consume();
        }
    }

    private void move(ContextFileViewModel file, int index) {
        files.move(file, index);
        select(getItems().indexOf(file));
    }

    private void select(int index) {
        getSelectionModel().clearAndSelect(index);
        getFocusModel().focus(index);
        scrollTo(index);
    }

    /** In the row under the pointer, wherever the drag began. */
    private static Optional<ContextFileViewModel> fileAt(MouseEvent event) {
        for (@Nullable Node node = event.getPickResult().getIntersectedNode(); node != null; node = node.getParent()) {
            if (node instanceof ListCell<?> cell) {
                return Optional.ofNullable((ContextFileViewModel) cell.getItem());
            }
        }
        return Optional.empty();
    }
}
