package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.kept.HistoryViewModel;
import dev.fimplayground.viewmodel.kept.RunLine;
import dev.fimplayground.viewmodel.kept.RunRow;
import java.util.List;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;

/** The kept runs that were found, newest first. Enter restores, Delete deletes, S stars, Escape clears the filters. */
final class RunTable extends TableView<RunRow> {
    private static final double ROW = 26;
    private static final int NOWHERE = -1;

    private final HistoryViewModel history;
    /** Where what is looked at will be once the rows are laid out again: the first row, and how much of it is above. */
    private int anchor = NOWHERE;

    private double hidden;

    RunTable(HistoryViewModel history) {
        this.history = history;
        setId("history-runs");
        setAccessibleText(Texts.get("history.accessible"));
        getStyleClass().addAll("run-table", "dense");
        setFixedCellSize(ROW);
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        getColumns()
                .setAll(List.of(
                        column("starred", 34, line -> line.starred() ? "★" : ""),
                        column("time", 128, RunLine::time),
                        column("where", 190, RunLine::where),
                        column("ending", 132, RunLine::ending),
                        column("tokens", 64, RunLine::tokens),
                        column("tags", 96, line -> String.join(", ", line.tags())),
                        column("middle", 200, RunLine::middle)));
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setRowFactory(_ -> row());
        setPlaceholder(emptiness());
        history.rows().addListener(this::keepPlace);
        setItems(history.rows());
        getSelectionModel().getSelectedIndices().addListener((ListChangeListener<Integer>) _ -> report());
        history.rows().addListener((ListChangeListener<RunRow>) _ -> report());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        VirtualFlow<?> flow = flow();
        if (flow != null && anchor != NOWHERE) {
            int first = anchor;
            anchor = NOWHERE;
            flow.scrollToTop(first);
            flow.scrollPixels(hidden);
        }
    }

    /** Where one looks further down, rows that come or go above do not move what one looks at. */
    private void keepPlace(ListChangeListener.Change<? extends RunRow> change) {
        VirtualFlow<?> flow = flow();
        if (flow == null || flow.getFirstVisibleCell() == null) {
            return;
        }
        IndexedCell<?> top = flow.getFirstVisibleCell();
        int first = anchor == NOWHERE ? top.getIndex() : anchor;
        hidden = anchor == NOWHERE ? -top.getLayoutY() : hidden;
        while (change.next()) {
            boolean above = change.getFrom() + change.getRemovedSize() <= first;
            if (above && (first > 0 || hidden > 0)) {
                first += change.getAddedSize() - change.getRemovedSize();
                anchor = first;
            }
        }
    }

    private @Nullable VirtualFlow<?> flow() {
        return lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? flow : null;
    }

    private void report() {
        history.selection().select(List.copyOf(getSelectionModel().getSelectedIndices()));
    }

    private void pressed(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        boolean taken = plain
                && switch (event.getCode()) {
                    case ENTER -> run(history::restore);
                    case DELETE -> run(history::delete);
                    case S -> run(history::star);
                    case ESCAPE -> run(history.filter()::clear);
                    default -> false;
                };
        if (taken) {
            event.consume();
        }
    }

    private static boolean run(Runnable action) {
        action.run();
        return true;
    }

    private TableRow<RunRow> row() {
        TableRow<RunRow> row = new TableRow<>() {
            @Override
            protected void updateItem(@Nullable RunRow item, boolean empty) {
                super.updateItem(item, empty);
                setAccessibleText(
                        empty || item == null ? "" : item.lineProperty().get().spoken());
            }
        };
        row.setOnMouseClicked(click -> {
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2 && !row.isEmpty()) {
                history.restore();
            }
        });
        return row;
    }

    private Node emptiness() {
        Label words = new Label();
        words.setId("history-emptiness");
        words.getStyleClass().add("invitation");
        words.setWrapText(true);
        words.textProperty().bind(history.emptinessProperty());
        return words;
    }

    private static TableColumn<RunRow, RunLine> column(String key, double width, Function<RunLine, String> words) {
        TableColumn<RunRow, RunLine> column = new TableColumn<>(Texts.get("history.column." + key));
        column.setId("history-column-" + key);
        column.setSortable(false);
        column.setReorderable(false);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 60));
        column.setCellValueFactory(data -> data.getValue().lineProperty());
        column.setCellFactory(_ -> new RunCell("run-" + key, words));
        return column;
    }
}
