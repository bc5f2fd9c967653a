package dev.fimplayground.view;

import dev.fimplayground.viewmodel.AppearanceViewModel;
import java.util.List;
import javafx.collections.ObservableMap;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/** A main part and one at its right that can be folded away; the divider comes back where it was. */
final class FoldingSplit extends SteadySplit {
    private static final String NAME = "sampling";
    /** Of the divider, whose centre is what is placed; as the style sheet has it. */
    private static final double HALF_DIVIDER = 3.5;

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
    }

    private void show(boolean shown) {
        if (!shown) {
            getItems().remove(side);
        } else if (!getItems().contains(side)) {
            double width = sideWidth;
            getItems().add(side);
            sideWidth = width;
            kept.computeIfPresent(NAME, (_, _) -> List.of(width));
            requestLayout();
        }
    }

    /** Of this one it is the width that stays: the main part takes what is left. */
    @Override
    double[] places() {
        return new double[] {1 - (sideWidth + HALF_DIVIDER) / Math.max(1, getWidth())};
    }

    @Override
    void moved() {
        double width = (1 - getDividerPositions()[0]) * getWidth() - HALF_DIVIDER;
        if (width > 0) {
            sideWidth = width;
            kept.put(NAME, List.of(width));
        }
    }
}
