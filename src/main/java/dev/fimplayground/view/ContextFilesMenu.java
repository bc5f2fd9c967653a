package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.RepositoryViewModel;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.stage.FileChooser;

/** Adds files to the repository context, chosen or out of the last opened ones. */
final class ContextFilesMenu extends SplitMenuButton {
    private final RepositoryViewModel repository;

    ContextFilesMenu(RepositoryViewModel repository) {
        this.repository = repository;
        setId("context-add");
        setText(Texts.get("context.add"));
        setMinWidth(USE_PREF_SIZE);
        Tips.on(this, Texts.get("context.add.tooltip"));
        setOnAction(_ -> choose());
        repository.recent().addListener((ListChangeListener<Path>) _ -> fill());
        fill();
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("context.add.title"));
        List<File> chosen = chooser.showOpenMultipleDialog(getScene().getWindow());
        if (chosen != null) {
            repository.files().add(chosen.stream().map(File::toPath).toList());
        }
    }

    private void fill() {
        if (repository.recent().isEmpty()) {
            MenuItem none = new MenuItem(Texts.get("file.recent.none"));
            none.setDisable(true);
            getItems().setAll(none);
        } else {
            getItems().setAll(repository.recent().stream().map(this::item).toList());
        }
    }

    private MenuItem item(Path file) {
        MenuItem item = new MenuItem(file.toString());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> repository.files().add(List.of(file)));
        return item;
    }
}
