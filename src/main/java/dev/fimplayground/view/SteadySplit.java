package dev.fimplayground.view;

import java.util.Arrays;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/**
 * A split whose dividers keep their shares: what lack of room moves comes back with the room, and only a drag, or whoever
 * sets their positions, moves them for good. FX thread only.
 */
class SteadySplit extends SplitPane {
    private double[] shares = {};
    private boolean layingOut;
    private Runnable onMove = () -> {};

    SteadySplit(Node... items) {
        super(items);
        getDividers().forEach(this::watch);
        getDividers().addListener((ListChangeListener<Divider>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::watch);
            }
        });
    }

    /** Called after a divider was moved by anything but layout. */
    void onMove(Runnable action) {
        onMove = action;
    }

    /** Where the dividers belong, which is where they are if there is room. */
    List<Double> shares() {
        return Arrays.stream(shares).boxed().toList();
    }

    /** The same in the present size. */
    double[] places() {
        return shares.clone();
    }

    /** Takes the present places for those to keep. */
    void moved() {
        shares = getDividerPositions();
        onMove.run();
    }

    private void watch(Divider divider) {
        divider.positionProperty().addListener((_, _, _) -> {
            if (!layingOut) {
                moved();
            }
        });
    }

    @Override
    protected void layoutChildren() {
        layingOut = true;
        try {
            super.layoutChildren();
            double[] places = places();
            if (places.length == getDividers().size() && isElsewhere(places)) {
                setDividerPositions(places);
                super.layoutChildren();
            }
        } finally {
            layingOut = false;
        }
    }

    private boolean isElsewhere(double[] places) {
        double pixel = 1 / Math.max(1, getOrientation() == Orientation.VERTICAL ? getHeight() : getWidth());
        double[] now = getDividerPositions();
        for (int i = 0; i < now.length; i++) {
            if (Math.abs(now[i] - places[i]) > pixel) {
                return true;
            }
        }
        return false;
    }
}
