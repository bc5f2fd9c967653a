package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.FilesViewModel;
import java.io.File;
import java.nio.file.Path;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.stage.FileChooser;

/** Opens a file, or one of the last. */
final class FilesMenu extends SplitMenuButton {
    private final FilesViewModel files;

    FilesMenu(FilesViewModel files) {
        this.files = files;
        setId("open");
        setText(Texts.get("file.open"));
        setMinWidth(USE_PREF_SIZE);
        Tips.on(this, Texts.format("file.open.tooltip", Tips.chord(Chords.OPEN)));
        setOnAction(_ -> choose());
        files.recent().addListener((ListChangeListener<Path>) _ -> fill());
        fill();
    }

    /** Asks for a file and opens it. */
    void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("file.open.title"));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            files.open(chosen.toPath());
        }
    }

    private void fill() {
        if (files.recent().isEmpty()) {
            MenuItem none = new MenuItem(Texts.get("file.recent.none"));
            none.setDisable(true);
            getItems().setAll(none);
        } else {
            getItems().setAll(files.recent().stream().map(this::item).toList());
        }
    }

    private MenuItem item(Path file) {
        MenuItem item = new MenuItem(file.toString());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> files.open(file));
        return item;
    }
}
