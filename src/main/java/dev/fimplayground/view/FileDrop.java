package dev.fimplayground.view;

import dev.fimplayground.viewmodel.FilesViewModel;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Opens a file that is dropped anywhere on the window; of several the first. */
final class FileDrop {
    private final FilesViewModel files;

    FileDrop(Node window, FilesViewModel files) {
        this.files = files;
        window.addEventFilter(DragEvent.DRAG_OVER, FileDrop::over);
        window.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private static void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            files.open(event.getDragboard().getFiles().getFirst().toPath());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
