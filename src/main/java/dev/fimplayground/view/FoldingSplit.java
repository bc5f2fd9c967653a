package dev.fimplayground.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/** A main part and one at its right that can be folded away; the divider comes back where it was. */
final class FoldingSplit extends SplitPane {
    private final Region side;
    private double sideWidth;

    FoldingSplit(Region main, Region side, ObservableValue<Boolean> shown) {
        super(main);
        this.side = side;
        this.sideWidth = side.prefWidth(-1);
        SplitPane.setResizableWithParent(side, false);
        shown.subscribe(this::show);
        widthProperty().subscribe(this::placeFirst);
    }

    private void show(boolean shown) {
        if (!shown) {
            sideWidth = side.getWidth() > 0 ? side.getWidth() : sideWidth;
            getItems().remove(side);
        } else if (!getItems().contains(side)) {
            getItems().add(side);
            place();
        }
    }

    private void placeFirst(Number before, Number now) {
        if (before.doubleValue() == 0 && now.doubleValue() > 0) {
            place();
        }
    }

    private void place() {
        if (getWidth() > 0) {
            setDividerPositions(1 - sideWidth / getWidth());
        }
    }
}
