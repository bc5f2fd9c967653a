package dev.fimplayground.view.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * The marks of one line on screen: a dot for each space, an arrow for each tab, a line for each level of indentation.
 * Laid out after the line's text, whose shapes tell where its characters are. FX thread only.
 */
final class LineMark extends Region {
    /** A longer line has marks at its beginning only: each run of blanks is measured. */
    private static final int MOST_CHARACTERS = 2_000;

    private static final double DOT = 0.065;
    private static final double ARROW_HEAD = 0.14;

    private final TextFlow line;
    private final LineMarks marks;
    private final Path dots = path("space-dots");
    private final Path arrows = path("tab-arrows");
    private final Path guides = path("indent-guides");

    LineMark(TextFlow line, LineMarks marks) {
        this.line = line;
        this.marks = marks;
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add("line-mark");
        getChildren().setAll(guides, dots, arrows);
        sceneProperty().addListener((_, _, _) -> requestLayout());
        line.needsLayoutProperty().addListener((_, _, needed) -> {
            if (needed) {
                requestLayout();
            }
        });
    }

    boolean isBlank() {
        return text().isBlank();
    }

    @Override
    protected void layoutChildren() {
        List<PathElement> spaces = new ArrayList<>();
        List<PathElement> tabs = new ArrayList<>();
        if (marks.whiteSpaceShown()) {
            drawBlanks(text(), spaces, tabs);
        }
        dots.getElements().setAll(spaces);
        arrows.getElements().setAll(tabs);
        guides.getElements().setAll(guides());
    }

    private void drawBlanks(String text, List<PathElement> spaces, List<PathElement> tabs) {
        int end = Math.min(text.length(), MOST_CHARACTERS);
        for (int i = 0; i < end; i++) {
            if (text.charAt(i) == '\t') {
                drawArrow(tabs, boundsOf(i, i + 1));
            } else if (text.charAt(i) == ' ') {
                int from = i;
                while (i + 1 < end && text.charAt(i + 1) == ' ') {
                    i++;
                }
                drawDots(spaces, boundsOf(from, i + 1), i + 1 - from);
            }
        }
    }

    private static void drawDots(List<PathElement> out, Bounds run, int count) {
        double radius = Math.max(1, run.getHeight() * DOT);
        double width = run.getWidth() / count;
        for (int i = 0; i < count; i++) {
            double left = run.getMinX() + width * (i + 0.5) - radius;
            double right = left + 2 * radius;
            out.add(new MoveTo(left, run.getCenterY()));
            out.add(new ArcTo(radius, radius, 0, right, run.getCenterY(), false, true));
            out.add(new ArcTo(radius, radius, 0, left, run.getCenterY(), false, true));
            out.add(new ClosePath());
        }
    }

    private static void drawArrow(List<PathElement> out, Bounds tab) {
        double head = tab.getHeight() * ARROW_HEAD;
        double y = Math.floor(tab.getCenterY()) + 0.5;
        double right = tab.getMaxX() - 2;
        double left = Math.min(right - head, tab.getMinX() + 2);
        out.add(new MoveTo(left, y));
        out.add(new LineTo(right, y));
        out.add(new MoveTo(right - head, y - head));
        out.add(new LineTo(right, y));
        out.add(new LineTo(right - head, y + head));
    }

    private List<PathElement> guides() {
        return marks.guidesShown() ? area().map(this::guides).orElse(List.of()) : List.of();
    }

    private List<PathElement> guides(CodeTextArea area) {
        List<PathElement> lines = new ArrayList<>();
        int index = LineNumbers.lineBeside(line).orElse(Integer.MAX_VALUE);
        int depth = index < area.getParagraphs().size() ? new IndentDepth(area).of(index) : 0;
        int unit = marks.unit(area);
        double width = depth > 0 ? columnWidth() : 0;
        for (int column = 0; column < depth; column += unit) {
            double x = Math.floor(line.getInsets().getLeft() + column * width) + 0.5;
            lines.add(new MoveTo(x, 0));
            lines.add(new LineTo(x, line.getHeight()));
        }
        return lines;
    }

    /** Empty for a line that was just taken off the screen. */
    private Optional<CodeTextArea> area() {
        for (Parent parent = line; parent != null; parent = parent.getParent()) {
            if (parent instanceof CodeTextArea area) {
                return Optional.of(area);
            }
        }
        return Optional.empty();
    }

    /** All characters of indentation are as wide as a space. */
    private double columnWidth() {
        Text space = new Text(" ");
        textNodes().stream().findFirst().ifPresent(text -> space.setFont(text.getFont()));
        return space.getLayoutBounds().getWidth();
    }

    private Bounds boundsOf(int from, int to) {
        Path shape = new Path(line.getRangeShape(from, to, false));
        Bounds bounds = shape.getLayoutBounds();
        double stroke = shape.getStrokeWidth() / 2;
        return new BoundingBox(
                bounds.getMinX() + stroke,
                bounds.getMinY() + stroke,
                bounds.getWidth() - 2 * stroke,
                bounds.getHeight() - 2 * stroke);
    }

    private String text() {
        return textNodes().stream().map(Text::getText).collect(Collectors.joining());
    }

    private List<Text> textNodes() {
        return line.getChildren().stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .toList();
    }

    private static Path path(String styleClass) {
        Path path = new Path();
        path.getStyleClass().add(styleClass);
        path.setManaged(false);
        return path;
    }
}
