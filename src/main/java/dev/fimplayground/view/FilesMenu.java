package dev.fimplayground.view;

import dev.fimplayground.document.experiment.ExperimentDocument;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.ExperimentViewModel;
import dev.fimplayground.viewmodel.FilesViewModel;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.input.KeyCombination;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import org.jspecify.annotations.Nullable;

/** Opens a file, or one of the last; saves the window as an experiment. */
final class FilesMenu extends SplitMenuButton {
    private final FilesViewModel files;
    private final ExperimentViewModel experiment;
    private final List<MenuItem> actions;
    private final List<MenuItem> last = new ArrayList<>();

    FilesMenu(FilesViewModel files, ExperimentViewModel experiment) {
        this.files = files;
        this.experiment = experiment;
        actions = List.of(
                item("save", "file.save", Chords.SAVE, this::save),
                item("save-as", "file.saveAs", Chords.SAVE_AS, this::saveAs),
                keepResult(),
                new SeparatorMenuItem());
        setId("open");
        setText(Texts.get("file.open"));
        setMinWidth(USE_PREF_SIZE);
        Tips.on(this, Texts.format("file.open.tooltip", Tips.chord(Chords.OPEN), Tips.chord(Chords.SAVE)));
        setOnAction(_ -> choose());
        files.recent().addListener((ListChangeListener<Path>) _ -> fill());
        fill();
    }

    /** Asks for a file and opens it. */
    void choose() {
        FileChooser chooser = chooser("file.open.title");
        chooser.getExtensionFilters().add(new ExtensionFilter(Texts.get("file.kind.all"), "*.*"));
        open(chooser.showOpenDialog(getScene().getWindow()));
    }

    /** Saves to the file that is open; asks for one if there is none. */
    void save() {
        if (experiment.canSave()) {
            experiment.save();
        } else {
            saveAs();
        }
    }

    /** Asks for a file and saves to it. */
    void saveAs() {
        FileChooser chooser = chooser("file.saveAs.title");
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(Texts.get("file.kind.experiment"), "*" + ExperimentDocument.ENDING));
        chooser.setInitialFileName(experiment.suggestedName());
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow()))
                .ifPresent(chosen -> experiment.saveAs(chosen.toPath()));
    }

    private FileChooser chooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get(title));
        experiment
                .file()
                .map(Path::getParent)
                .map(Path::toFile)
                .filter(File::isDirectory)
                .ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    private void open(@Nullable File chosen) {
        if (chosen != null) {
            files.open(chosen.toPath());
        }
    }

    private void fill() {
        getItems().setAll(actions);
        if (files.recent().isEmpty()) {
            MenuItem none = new MenuItem(Texts.get("file.recent.none"));
            none.setDisable(true);
            getItems().add(none);
        } else {
            getItems().addAll(files.recent().stream().map(this::item).toList());
        }
        getItems().addAll(last);
    }

    /** Adds what concerns no file, below the files. */
    void addLast(MenuItem item) {
        last.addAll(List.of(new SeparatorMenuItem(), item));
        fill();
    }

    private MenuItem item(Path file) {
        MenuItem item = new MenuItem(file.toString());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> files.open(file));
        return item;
    }

    /** Its keys are only told: the window hears them itself, wherever the focus is. */
    private static MenuItem item(String id, String key, KeyCombination chord, Runnable action) {
        MenuItem item = new MenuItem(Texts.format(key, Tips.chord(chord)));
        item.setId(id);
        item.setOnAction(_ -> action.run());
        return item;
    }

    private MenuItem keepResult() {
        CheckMenuItem item = new CheckMenuItem(Texts.get("file.keepResult"));
        item.setId("keep-result");
        item.selectedProperty().bindBidirectional(experiment.resultKeptProperty());
        return item;
    }
}
