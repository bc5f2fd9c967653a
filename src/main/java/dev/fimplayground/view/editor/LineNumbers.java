package dev.fimplayground.view.editor;

import java.util.OptionalInt;
import java.util.function.IntFunction;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * Numbers the lines of an area: one text node each, since every node costs layout time while text streams. All are as
 * wide as the last number needs. FX thread only.
 */
final class LineNumbers {
    private static final int MIN_DIGITS = 3;

    private final CodeTextArea area;
    private int first = 1;
    private int digits;

    LineNumbers(CodeTextArea area) {
        this.area = area;
        area.getParagraphs().sizeProperty().addListener((_, _, _) -> fitWidth());
        fitWidth();
    }

    /** The first line gets this number. */
    void startAt(int number) {
        if (first != number) {
            first = number;
            digits = 0;
            fitWidth();
        }
    }

    private void fitWidth() {
        int last = first + area.getParagraphs().size() - 1;
        int needed = Math.max(MIN_DIGITS, Integer.toString(last).length());
        if (needed != digits) {
            digits = needed;
            area.setParagraphGraphicFactory(graphics(first, "0".repeat(needed)));
        }
    }

    private static IntFunction<Node> graphics(int first, String widest) {
        return paragraph -> new Number(paragraph, Integer.toString(first + paragraph), widest);
    }

    /** The index of a line that is on screen; empty where the area numbers no lines. */
    static OptionalInt lineBeside(Node line) {
        return line.getParent() == null
                ? OptionalInt.empty()
                : line.getParent().getChildrenUnmodifiable().stream()
                        .filter(Number.class::isInstance)
                        .mapToInt(number -> ((Number) number).line)
                        .findFirst();
    }

    /** One number, right-aligned. */
    private static final class Number extends Region {
        private final Text text;
        private final String widest;
        private final int line;

        Number(int line, String number, String widest) {
            this.line = line;
            this.text = new Text(number);
            this.widest = widest;
            text.setTextOrigin(VPos.TOP);
            text.getStyleClass().add("text");
            getStyleClass().add("line-number");
            setAccessibleRole(AccessibleRole.NODE);
            getChildren().setAll(text);
        }

        @Override
        protected double computePrefWidth(double height) {
            double perDigit = text.getLayoutBounds().getWidth() / text.getText().length();
            return snappedLeftInset() + Math.ceil(perDigit * widest.length()) + snappedRightInset();
        }

        @Override
        protected double computePrefHeight(double width) {
            return snappedTopInset() + text.getLayoutBounds().getHeight() + snappedBottomInset();
        }

        @Override
        protected void layoutChildren() {
            text.relocate(
                    getWidth() - snappedRightInset() - text.getLayoutBounds().getWidth(), snappedTopInset());
        }
    }
}
