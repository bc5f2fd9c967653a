package dev.fimplayground.view;

import dev.fimplayground.model.WireEnding;
import dev.fimplayground.model.WireExchange;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.WireViewModel;
import dev.fimplayground.viewmodel.WireWords;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Every request of a run, with its status and how it ended: retries and hops of redirects have lines of their own. */
final class WireExchangeList extends ListView<WireExchange> {
    private static final double LEAST_WIDTH = 130;
    private static final double WIDTH = 190;

    WireExchangeList(WireViewModel wire) {
        setId("wire-exchanges");
        setAccessibleText(Texts.get("wire.exchanges"));
        getStyleClass().addAll("dense", "wire-exchanges");
        setMinWidth(LEAST_WIDTH);
        setPrefWidth(WIDTH);
        setItems(wire.exchanges());
        setCellFactory(_ -> new Cell());
        getSelectionModel().selectedIndexProperty().subscribe(index -> wire.select(index.intValue()));
        wire.selectedProperty().subscribe(index -> getSelectionModel().select(index.intValue()));
    }

    private static final class Cell extends ListCell<WireExchange> {
        private final Label name = new Label();
        private final Label ending = new Label();
        private final VBox lines = new VBox(name, ending);

        Cell() {
            name.getStyleClass().add("field-name");
            ending.getStyleClass().add("hint");
            ending.setWrapText(true);
            lines.getStyleClass().add("wire-exchange");
            // The cell's width, and not the words', decides where they are broken.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable WireExchange item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(WireWords.exchange(item));
            ending.setText(WireWords.ending(item));
            boolean failed =
                    item.ending().filter(WireEnding.Failed.class::isInstance).isPresent();
            name.getStyleClass().removeAll("failed");
            if (failed) {
                name.getStyleClass().add("failed");
            }
            setAccessibleText(name.getText() + ". " + ending.getText());
            setGraphic(lines);
        }
    }
}
