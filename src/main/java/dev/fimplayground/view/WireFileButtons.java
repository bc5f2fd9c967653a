package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.WireFilesViewModel;
import dev.fimplayground.viewmodel.WireViewModel;
import java.io.File;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;

/** Opens a transcript, and saves what is shown as one. */
final class WireFileButtons extends HBox {
    private final WireFilesViewModel files;
    private final Button open = button("open");

    WireFileButtons(WireViewModel wire, WireFilesViewModel files) {
        this.files = files;
        open.setOnAction(_ -> open());
        Button save = button("save");
        save.disableProperty().bind(Bindings.isEmpty(wire.exchanges()));
        save.setOnAction(_ -> save());
        getStyleClass().add("wire-files");
        getChildren().setAll(open, save);
    }

    /** Gets the focus when there is nothing else to get it. */
    Button entrance() {
        return open;
    }

    private static Button button(String name) {
        Button button = new Button(Texts.get("wire." + name));
        button.setId("wire-" + name);
        button.getStyleClass().addAll("flat", "quiet");
        button.setMinWidth(USE_PREF_SIZE);
        Tips.on(button, Texts.get("wire." + name + ".tooltip"));
        return button;
    }

    private void open() {
        File chosen = chooser("wire.open.title").showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            files.open(chosen.toPath());
        }
    }

    private void save() {
        FileChooser chooser = chooser("wire.save.title");
        chooser.setInitialFileName(Texts.get("wire.save.name") + WireFilesViewModel.fileEnding());
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            files.save(chosen.toPath());
        }
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get(title));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(Texts.get("wire.files"), "*" + WireFilesViewModel.fileEnding()),
                        new FileChooser.ExtensionFilter(Texts.get("wire.files.all"), "*"));
        return chooser;
    }
}
