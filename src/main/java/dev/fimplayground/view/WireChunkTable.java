package dev.fimplayground.view;

import dev.fimplayground.model.RecordedChunk;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.ReplayViewModel;
import dev.fimplayground.viewmodel.WireViewModel;
import dev.fimplayground.viewmodel.WireWords;
import java.util.Locale;
import java.util.function.IntFunction;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/** The answer chunk by chunk: when it came, how big it is, what it says. The chosen row is where the replay stands. */
final class WireChunkTable extends TableView<RecordedChunk> {
    private static final double ROW_HEIGHT = 24;

    private final WireViewModel wire;
    private final ReplayViewModel replay;

    WireChunkTable(WireViewModel wire) {
        this.wire = wire;
        this.replay = wire.replay();
        setId("wire-chunks");
        setAccessibleText(Texts.get("wire.chunks"));
        getStyleClass().addAll("dense", "wire-chunks");
        setFixedCellSize(ROW_HEIGHT);
        setItems(wire.chunks());
        setPlaceholder(new Label(Texts.get("wire.chunks.none")));
        addColumns();
        getSelectionModel().selectedIndexProperty().subscribe(index -> {
            if (index.intValue() >= 0) {
                replay.select(index.intValue());
            }
        });
        replay.positionProperty().subscribe(_ -> showPosition());
        replay.countProperty().subscribe(_ -> showPosition());
    }

    private void addColumns() {
        column("number", 52, true, row -> String.format(Locale.getDefault(), "%,d", row + 1));
        column(
                "offset",
                92,
                true,
                row -> WireWords.milliseconds(wire.chunks().get(row).nanos() - start()));
        column("since", 76, true, this::since);
        column(
                "bytes",
                64,
                true,
                row -> String.format(
                        Locale.getDefault(), "%,d", wire.chunks().get(row).raw().length()));
        column("meaning", 200, false, row -> WireWords.meaning(wire.chunks().get(row)));
        column("facts", 150, false, row -> WireWords.facts(wire.chunks().get(row)));
        column("raw", 600, false, row -> WireWords.raw(wire.chunks().get(row)));
    }

    private long start() {
        return wire.timelineProperty().get().start();
    }

    private String since(int row) {
        return row == 0
                ? ""
                : WireWords.milliseconds(wire.chunks().get(row).nanos()
                        - wire.chunks().get(row - 1).nanos());
    }

    private void column(String name, double width, boolean number, IntFunction<String> text) {
        TableColumn<RecordedChunk, RecordedChunk> column = new TableColumn<>(Texts.get("wire.column." + name));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.getStyleClass().add(number ? "number" : "words");
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            public void updateIndex(int index) {
                super.updateIndex(index);
                setText(index >= 0 && index < wire.chunks().size() ? text.apply(index) : null);
            }

            @Override
            protected void updateItem(@Nullable RecordedChunk item, boolean empty) {
                super.updateItem(item, empty);
                int index = getIndex();
                setText(index >= 0 && index < wire.chunks().size() ? text.apply(index) : null);
            }
        });
        getColumns().add(column);
    }

    private void showPosition() {
        int row = replay.positionProperty().get() - 1;
        if (row != getSelectionModel().getSelectedIndex()) {
            if (row < 0) {
                getSelectionModel().clearSelection();
            } else if (row < getItems().size()) {
                getSelectionModel().clearAndSelect(row);
            }
        }
        if (row >= 0 && !isInView(row)) {
            scrollTo(Math.max(0, row - 2));
        }
    }

    private boolean isInView(int row) {
        if (!(getSkin() instanceof TableViewSkin<?> skin)) {
            return true;
        }
        return skin.getChildren().stream()
                .filter(VirtualFlow.class::isInstance)
                .map(flow -> (VirtualFlow<?>) flow)
                .anyMatch(flow -> flow.getFirstVisibleCell() != null
                        && flow.getLastVisibleCell() != null
                        && flow.getFirstVisibleCell().getIndex() <= row
                        && row < flow.getLastVisibleCell().getIndex());
    }
}
