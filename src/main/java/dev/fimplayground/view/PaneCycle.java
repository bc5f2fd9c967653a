package dev.fimplayground.view;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** The round that F6 makes: each stop is a pane, entered at a node of its own. */
final class PaneCycle {
    /** The toolkit calls a focus visible only where Tab brought it; this is the same for F6. */
    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

    private final List<Stop> stops;

    /**
     * @param pane has the focus when any node in it has
     * @param entrance what gets the focus, asked for when it is to get it
     */
    record Stop(Node pane, Supplier<Node> entrance) {
        Stop(Node pane, Node entrance) {
            this(pane, () -> entrance);
        }

        boolean isShown() {
            return pane.getScene() != null && pane.isVisible();
        }
    }

    PaneCycle(List<Stop> stops) {
        this.stops = List.copyOf(stops);
    }

    void next() {
        move(1);
    }

    void previous() {
        move(-1);
    }

    private void move(int direction) {
        List<Stop> shown = stops.stream().filter(Stop::isShown).toList();
        int here = indexOfFocus(shown);
        int there = here < 0 && direction < 0 ? shown.size() - 1 : here + direction;
        reach(shown.get(Math.floorMod(there, shown.size())).entrance().get());
    }

    private static void reach(Node node) {
        node.requestFocus();
        node.pseudoClassStateChanged(REACHED, true);
        node.focusedProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> focus, Boolean before, Boolean now) {
                if (!now) {
                    node.pseudoClassStateChanged(REACHED, false);
                    focus.removeListener(this);
                }
            }
        });
    }

    private static int indexOfFocus(List<Stop> shown) {
        for (int i = 0; i < shown.size(); i++) {
            Node pane = shown.get(i).pane();
            if (contains(pane, pane.getScene().getFocusOwner())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean contains(Node pane, @Nullable Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == pane) {
                return true;
            }
        }
        return false;
    }
}
