package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.RepositoryViewModel;
import java.io.File;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** Other files that the model may look at: which, in what order, how many tokens, and whether they are sent. */
final class RepositoryPane extends VBox {
    private final RepositoryViewModel repository;

    RepositoryPane(RepositoryViewModel repository) {
        this.repository = repository;
        ContextFileList list = new ContextFileList(repository.files());
        VBox.setVgrow(list, Priority.ALWAYS);
        setId("repository");
        getStyleClass().add("repository-pane");
        getChildren()
                .setAll(
                        header(),
                        note("context-unoffered", "notice", unoffered()),
                        fields(),
                        list,
                        note("context-summary", "hint", repository.summaryProperty()),
                        note("context-problem", "problem", repository.files().problemProperty()));
        setOnDragOver(RepositoryPane::over);
        setOnDragDropped(this::dropped);
    }

    /** Whether what is dropped there belongs to a repository context, and not to the window. */
    static boolean contains(Object target) {
        for (@Nullable Node node = target instanceof Node hit ? hit : null; node != null; node = node.getParent()) {
            if (node instanceof RepositoryPane) {
                return true;
            }
        }
        return false;
    }

    private HBox header() {
        Label title = new Label(Texts.get("context.title"));
        title.getStyleClass().add("pane-title");
        title.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(title, sent(), gap, reload(), new ContextFilesMenu(repository));
        header.getStyleClass().add("pane-header");
        return header;
    }

    private CheckBox sent() {
        CheckBox sent = new CheckBox(Texts.get("context.on"));
        sent.setId("context-on");
        sent.setMinWidth(USE_PREF_SIZE);
        sent.selectedProperty().bindBidirectional(repository.onProperty());
        sent.disableProperty().bind(repository.offeredProperty().not());
        return sent;
    }

    private Button reload() {
        Button reload = new Button(null, Icons.of(Feather.REFRESH_CW));
        reload.setId("context-reload");
        reload.getStyleClass().addAll("button-icon", "flat");
        reload.setAccessibleText(Texts.get("context.reload"));
        Tips.on(reload, Texts.get("context.reload.tooltip"));
        reload.setOnAction(_ -> repository.files().reload());
        return reload;
    }

    private ObservableValue<String> unoffered() {
        return repository.offeredProperty().map(offered -> offered ? "" : Texts.get("context.unoffered"));
    }

    private VBox fields() {
        TextField name = field("context-name", repository.nameProperty());
        TextField path = field("context-path", repository.pathProperty());
        TextField budget = field("context-budget", repository.budgetProperty());
        Tips.on(budget, Texts.get("context.budget.tooltip"));
        budget.promptTextProperty().bind(repository.suggestionProperty());
        HBox fields = new HBox(
                labelled("context.name", name), labelled("context.path", path), labelled("context.budget", budget));
        fields.getStyleClass().add("context-fields");
        return new VBox(fields, new FieldProblem(budget, repository.budgetProblemProperty()));
    }

    private static TextField field(String id, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private static VBox labelled(String key, TextField field) {
        Label label = new Label(Texts.get(key));
        label.getStyleClass().add("hint");
        label.setLabelFor(field);
        field.setAccessibleText(Texts.get(key));
        VBox labelled = new VBox(label, field);
        HBox.setHgrow(labelled, Priority.ALWAYS);
        return labelled;
    }

    private static Label note(String id, String styleClass, ObservableValue<String> words) {
        Label note = new Label();
        note.setId(id);
        note.getStyleClass().addAll("context-note", styleClass);
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        note.textProperty().bind(words);
        note.visibleProperty().bind(words.map(sentence -> !sentence.isEmpty()));
        note.managedProperty().bind(note.visibleProperty());
        return note;
    }

    private static void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            List<File> files = event.getDragboard().getFiles();
            repository.files().add(files.stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
