package dev.fimplayground.view;

import dev.fimplayground.viewmodel.AppearanceViewModel;
import java.util.List;
import javafx.collections.ObservableMap;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/** A main part and one at its right that can be folded away; the divider comes back where it was. */
final class FoldingSplit extends SplitPane {
    private static final String NAME = "sampling";

    private final Region side;
    private final ObservableMap<String, List<Double>> kept;
    private double sideWidth;

    FoldingSplit(Region main, Region side, AppearanceViewModel appearance) {
        super(main);
        this.side = side;
        this.kept = appearance.dividers();
        this.sideWidth = kept.getOrDefault(NAME, List.of()).stream()
                .findFirst()
                .filter(width -> width > 0)
                .orElseGet(() -> side.prefWidth(-1));
        SplitPane.setResizableWithParent(side, false);
        appearance.samplingShownProperty().subscribe(this::show);
        side.widthProperty().subscribe(width -> remember(width.doubleValue()));
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

    /** Of this one it is the width that stays: the main part takes what is left. */
    private void remember(double width) {
        if (width > 0 && getItems().contains(side) && !List.of(width).equals(kept.get(NAME))) {
            kept.put(NAME, List.of(width));
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
