package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/** Asks where code is to be saved; opens over the window of its owner. */
final class CodeFileDialog implements Function<String, Optional<Path>> {
    private final Node owner;

    CodeFileDialog(Node owner) {
        this.owner = owner;
    }

    /** @param fileName what is suggested */
    @Override
    public Optional<Path> apply(String fileName) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("code.save.title"));
        chooser.setInitialFileName(fileName);
        return Optional.ofNullable(chooser.showSaveDialog(owner.getScene().getWindow()))
                .map(File::toPath);
    }
}
