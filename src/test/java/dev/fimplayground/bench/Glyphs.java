package dev.fimplayground.bench;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.GenericStyledArea;

/** What the nodes of an editor really draw, whatever its model says. FX thread only. */
record Glyphs(GenericStyledArea<?, ?, ?> area) {

    /** Every line that has nodes, in no order. */
    List<String> lines() {
        return flows().stream().map(Glyphs::text).toList();
    }

    /** Whether a line reads exactly so. */
    boolean show(String line) {
        return flows().stream().anyMatch(flow -> text(flow).equals(line));
    }

    /** Whether a line reads exactly so and {@code word} in it has a node with that style class. */
    boolean show(String line, String word, String styleClass) {
        return flows().stream()
                .filter(flow -> text(flow).equals(line))
                .anyMatch(flow -> flow.getChildren().stream()
                        .anyMatch(node -> node instanceof Text text
                                && text.getText().equals(word)
                                && text.getStyleClass().contains(styleClass)));
    }

    private List<TextFlow> flows() {
        return area.lookupAll(".paragraph-text").stream()
                .filter(Node::isVisible)
                .map(TextFlow.class::cast)
                .toList();
    }

    private static String text(Parent flow) {
        return flow.getChildrenUnmodifiable().stream()
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText())
                .collect(Collectors.joining());
    }
}
