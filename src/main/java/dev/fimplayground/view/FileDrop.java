package dev.fimplayground.view;

import dev.fimplayground.viewmodel.FilesViewModel;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Opens a file that is dropped anywhere on the window but on the repository context; of several the first. */
final class FileDrop {
    private final FilesViewModel files;

    FileDrop(Node window, FilesViewModel files) {
        this.files = files;
        window.addEventFilter(DragEvent.DRAG_OVER, FileDrop::over);
        window.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private static void over(DragEvent event) {
        if (isForWindow(event)) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (isForWindow(event)) {
            files.open(event.getDragboard().getFiles().getFirst().toPath());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    private static boolean isForWindow(DragEvent event) {
        return event.getDragboard().hasFiles() && !RepositoryPane.contains(event.getTarget());
    }
}
