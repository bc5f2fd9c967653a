package dev.fimplayground.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Keeps out of sight what is not known yet. It keeps its room and its focus, so that one may type already. */
final class Veil {
    private Veil() {}

    static void over(Node node, ObservableValue<Boolean> known) {
        known.subscribe(now -> node.setOpacity(now ? 1 : 0));
    }
}
