package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.kept.HistoryViewModel;
import dev.fimplayground.viewmodel.kept.TransferViewModel;
import dev.fimplayground.viewmodel.kept.TransferViewModel.Format;
import java.io.File;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.FileChooser;

/** Exports what was found or selected, and imports; asks for the file. */
final class TransferMenu extends MenuButton {
    private final TransferViewModel transfer;

    TransferMenu(HistoryViewModel history) {
        super(Texts.get("history.export"));
        transfer = history.transfer();
        setId("history-export");
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().addAll("flat", "quiet");
        Tips.on(this, Texts.get("history.export.tooltip"));
        for (Format format : Format.values()) {
            String words = Texts.get(format == Format.CSV ? "history.export.csv" : "history.export.jsonl");
            getItems().add(item(Texts.get("history.export.found") + ": " + words, format, transfer::exportFound));
            MenuItem selected =
                    item(Texts.get("history.export.selected") + ": " + words, format, transfer::exportSelected);
            selected.disableProperty().bind(history.selection().countProperty().map(count -> count == 0));
            getItems().add(selected);
        }
        MenuItem read = new MenuItem(Texts.get("history.import"));
        read.setOnAction(_ -> askForImport());
        getItems().addAll(new SeparatorMenuItem(), read);
    }

    private MenuItem item(String words, Format format, BiConsumer<Path, Format> export) {
        MenuItem item = new MenuItem(words);
        item.setOnAction(_ -> {
            FileChooser chooser = chooser("history.export.title");
            chooser.setInitialFileName(Texts.get("history.export.name") + "." + format.ending());
            File chosen = chooser.showSaveDialog(getScene().getWindow());
            if (chosen != null) {
                export.accept(chosen.toPath(), format);
            }
        });
        return item;
    }

    private void askForImport() {
        File chosen = chooser("history.import.title").showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            transfer.importFrom(chosen.toPath());
        }
    }

    private static FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get(title));
        return chooser;
    }
}
