package dev.fimplayground.view;

import dev.fimplayground.syntax.HighlightSource;
import dev.fimplayground.text.Texts;
import dev.fimplayground.view.editor.RunText;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import dev.fimplayground.viewmodel.kept.HistoryMessage;
import dev.fimplayground.viewmodel.kept.HistoryViewModel;
import dev.fimplayground.viewmodel.kept.RunSelectionViewModel;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The kept runs at the left, the selected one, or what differs between two, at the right. */
final class HistoryTab extends SteadySplit {
    private static final double LIST_SHARE = 0.58;
    private static final double TEXT_SHARE = 0.5;
    private static final double LEAST_WIDTH = 300;
    /** Of the buttons with their words; narrower, they have only icons. */
    private static final double WORDS_WIDTH = 470;

    private final HistoryViewModel history;
    private final Theme theme;
    private final HistoryFilterBar filter;
    private final RunTable table;
    private final RunComparisonPane comparison;

    HistoryTab(HistoryViewModel history, AppearanceViewModel appearance, Theme theme, HighlightSource highlighting) {
        this.history = history;
        this.theme = theme;
        filter = new HistoryFilterBar(history, this::askRetention, new TransferMenu(history));
        table = new RunTable(history);
        comparison = new RunComparisonPane(appearance);
        VBox list = new VBox(filter, state(), table, done(), deleted(), transferred());
        VBox.setVgrow(table, Priority.ALWAYS);
        list.setMinWidth(LEAST_WIDTH);
        getItems().setAll(list, preview(appearance, highlighting));
        setDividerPositions(LIST_SHARE);
        getStyleClass().add("history-tab");
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    Node entrance() {
        return table;
    }

    /** Puts the caret where one types what to look for. */
    void find() {
        filter.find();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && history.filter().active().get()) {
            history.filter().clear();
            event.consume();
        }
    }

    private void askRetention() {
        new RetentionDialog(history.retention(), theme, getScene().getWindow()).show();
    }

    private Node state() {
        Label state = new Label(null, Icons.of(Feather.ALERT_TRIANGLE));
        state.setId("history-state");
        state.getStyleClass().add("history-state");
        state.setWrapText(true);
        state.setMinHeight(USE_PREF_SIZE);
        state.textProperty().bind(history.stateProperty());
        return shownWhile(state, history.stateProperty().map(words -> !words.isEmpty()));
    }

    private Node done() {
        HistoryMessage message = history.message();
        Label words = new Label();
        words.setId("history-message");
        words.setWrapText(true);
        words.textProperty().bind(message.wordsProperty());
        Button undo = button("deleted.undo", Feather.CORNER_UP_LEFT, message::undo);
        undo.setId("history-undo");
        HBox bar = new HBox(words, shownWhile(undo, message.undoableProperty().asObject()), dismiss(message::dismiss));
        bar.getStyleClass().add("history-deleted");
        return shownWhile(bar, message.wordsProperty().map(text -> !text.isEmpty()));
    }

    private Node deleted() {
        Label words = new Label();
        words.textProperty().bind(history.deletion().wordsProperty());
        Button undo = button("deleted.undo", Feather.CORNER_UP_LEFT, history.deletion()::undo);
        undo.setId("history-undo-delete");
        HBox bar = new HBox(words, undo, dismiss(history.deletion()::dismiss));
        bar.setId("history-deleted");
        bar.getStyleClass().add("history-deleted");
        return shownWhile(bar, history.deletion().wordsProperty().map(text -> !text.isEmpty()));
    }

    private Node transferred() {
        Label words = new Label();
        words.textProperty().bind(history.transfer().wordsProperty());
        HBox bar = new HBox(words, dismiss(history.transfer()::dismiss));
        bar.setId("history-transferred");
        bar.getStyleClass().add("history-deleted");
        return shownWhile(bar, history.transfer().wordsProperty().map(text -> !text.isEmpty()));
    }

    private static Button dismiss(Runnable action) {
        Button dismiss = new Button(null, Icons.of(Feather.X));
        dismiss.getStyleClass().addAll("button-icon", "flat");
        dismiss.setAccessibleText(Texts.get("history.deleted.dismiss"));
        dismiss.setOnAction(_ -> action.run());
        return dismiss;
    }

    private Node preview(AppearanceViewModel appearance, HighlightSource highlighting) {
        RunSelectionViewModel selection = history.selection();
        RunText text = new RunText(highlighting, Texts.get("history.text.accessible"));
        text.follow(appearance);
        selection.details().excerptProperty().subscribe(text::show);
        SplitPane one = new SteadySplit(text, new RunDetailsPane(history));
        one.setDividerPositions(TEXT_SHARE);
        Label none = new Label();
        none.getStyleClass().add("invitation");
        none.setWrapText(true);
        none.textProperty().bind(selection.wordsProperty());
        selection.comparisonProperty().subscribe(two -> two.ifPresentOrElse(comparison::show, comparison::clear));
        ObservableValue<Boolean> single = selection.details().runProperty().map(run -> run.isPresent());
        ObservableValue<Boolean> pair = selection.comparisonProperty().map(two -> two.isPresent());
        StackPane stack = new StackPane(
                shownWhile(none, single.flatMap(shown -> pair.map(two -> !shown && !two))),
                shownWhile(one, single),
                shownWhile(comparison, pair));
        VBox.setVgrow(stack, Priority.ALWAYS);
        VBox preview = new VBox(actions(selection), stack);
        preview.setMinWidth(LEAST_WIDTH);
        return preview;
    }

    private Node actions(RunSelectionViewModel selection) {
        Button restore = button("restore", Feather.CORNER_UP_LEFT, history::restore);
        restore.disableProperty().bind(selection.countProperty().map(count -> count != 1));
        Button delete = button("delete", Feather.TRASH_2, history::delete);
        delete.disableProperty().bind(selection.countProperty().map(count -> count == 0));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label words = new Label();
        words.setId("history-selected");
        words.getStyleClass().add("fact");
        words.textProperty().bind(selection.wordsProperty());
        words.visibleProperty().bind(selection.countProperty().map(count -> count > 0));
        Button wire = wire();
        StarButton star = new StarButton(history);
        HBox actions = new HBox(restore, reasoned(wire), star, delete, gap, words);
        actions.getStyleClass().add("pane-header");
        ObservableValue<ContentDisplay> display = actions.widthProperty()
                .map(width -> width.doubleValue() < WORDS_WIDTH ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        List.of(restore, wire, star, delete)
                .forEach(each -> each.contentDisplayProperty().bind(display));
        return actions;
    }

    private Button wire() {
        Button wire = button("wire", Feather.ACTIVITY, history.wire()::show);
        Tips.off(wire);
        return wire;
    }

    private Node reasoned(Button wire) {
        return new ReasonedButton(
                wire, Texts.get("history.wire.tooltip"), history.wire().problem());
    }

    private static Button button(String key, Feather icon, Runnable action) {
        Button button = new Button(Texts.get("history." + key), Icons.of(icon));
        button.setId("history-" + key);
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().addAll("flat", "quiet");
        button.setOnAction(_ -> action.run());
        String help = "history." + key + ".tooltip";
        if (Texts.has(help)) {
            Tips.on(button, Texts.get(help));
        }
        return button;
    }

    private static Node shownWhile(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }
}
