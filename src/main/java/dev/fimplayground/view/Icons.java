package dev.fimplayground.view;

import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons beside words; a screen reader hears the control's own text instead. */
final class Icons {
    private Icons() {}

    static Node of(Feather icon) {
        FontIcon node = new FontIcon(icon);
        node.getStyleClass().add("icon");
        return node;
    }
}
