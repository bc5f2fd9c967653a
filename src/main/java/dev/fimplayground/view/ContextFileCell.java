package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.ContextFileViewModel;
import dev.fimplayground.viewmodel.ContextFilesViewModel;
import java.nio.file.Path;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/** One file of the repository context: its path, its tokens, when it was read. */
final class ContextFileCell extends ListCell<ContextFileViewModel> {
    private static final PseudoClass LEFT_OUT = PseudoClass.getPseudoClass("left-out");

    private final ContextFilesViewModel files;
    private final Label path = new Label();
    private final Label tokens = new Label();
    private final Label read = new Label();
    private final Button remove = new Button(null, Icons.of(Feather.X));
    private final HBox row = new HBox(path, tokens, read, remove);
    private Subscription following = Subscription.EMPTY;

    ContextFileCell(ContextFilesViewModel files) {
        this.files = files;
        path.getStyleClass().add("code");
        path.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        path.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(path, Priority.ALWAYS);
        tokens.getStyleClass().add("fact");
        tokens.setMinWidth(USE_PREF_SIZE);
        read.getStyleClass().add("hint");
        remove.getStyleClass().addAll("button-icon", "flat", "small-icon");
        remove.setFocusTraversable(false);
        row.getStyleClass().add("context-file");
        getStyleClass().add("context-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(ContextFileViewModel file, boolean empty) {
        super.updateItem(file, empty);
        following.unsubscribe();
        following = Subscription.EMPTY;
        pseudoClassStateChanged(LEFT_OUT, false);
        setGraphic(null);
        setTooltip(null);
        setAccessibleText(null);
        if (!empty && file != null) {
            show(file);
        }
    }

    private void show(ContextFileViewModel file) {
        path.setText(file.path());
        setTooltip(Tips.of(file.place().map(Path::toString).orElseGet(file::path) + "\n" + Texts.get("context.order")));
        String words = Texts.format("context.remove", file.path());
        remove.setAccessibleText(words);
        remove.setTooltip(Tips.of(words));
        remove.setOnAction(_ -> files.remove(file));
        following = file.tokensProperty()
                .subscribe(now -> tell(file, tokens, now))
                .and(file.readProperty().subscribe(now -> tell(file, read, now)))
                .and(file.leftOutProperty().subscribe(now -> pseudoClassStateChanged(LEFT_OUT, now)));
        setGraphic(row);
    }

    private void tell(ContextFileViewModel file, Label label, String words) {
        label.setText(words);
        setAccessibleText(Texts.format("context.file.accessible", file.path(), tokens.getText(), read.getText()));
    }
}
