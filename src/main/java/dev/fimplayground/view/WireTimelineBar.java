package dev.fimplayground.view;

import dev.fimplayground.model.WirePhase;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.ReplayViewModel;
import dev.fimplayground.viewmodel.WireTimeline;
import dev.fimplayground.viewmodel.WireViewModel;
import dev.fimplayground.viewmodel.WireWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * An exchange's time, drawn: phases as bands, arrivals as strokes, long silences shaded, and where the replay stands. It
 * is the replay's slider too. FX thread only.
 */
final class WireTimelineBar extends Region {
    private static final double LEAST_BAND = 2;
    private static final double STROKE_TOP = 0.42;

    private final WireViewModel wire;
    private final ReplayViewModel replay;
    private final Path arrivals = new Path();
    private final Rectangle cursor = new Rectangle();
    private final List<Node> bands = new ArrayList<>();
    private final Tooltip tip = new Tooltip();

    WireTimelineBar(WireViewModel wire) {
        this.wire = wire;
        this.replay = wire.replay();
        setId("wire-timeline");
        getStyleClass().add("wire-timeline");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setAccessibleText(Texts.get("wire.timeline"));
        setAccessibleHelp(Texts.get("wire.timeline.help"));
        arrivals.getStyleClass().add("arrivals");
        cursor.getStyleClass().add("playhead");
        setManagedChildren();
        wire.timelineProperty().subscribe(_ -> requestLayout());
        replay.playheadProperty().subscribe(_ -> {
            placeCursor();
            notifyAccessibleAttributeChanged(AccessibleAttribute.VALUE);
        });
        setOnKeyPressed(this::pressed);
        setOnMousePressed(this::seek);
        setOnMouseDragged(this::seek);
        setOnMouseMoved(this::tell);
        Tooltip.install(this, tip);
    }

    private void setManagedChildren() {
        arrivals.setManaged(false);
        cursor.setManaged(false);
        cursor.setWidth(LEAST_BAND);
        getChildren().setAll(arrivals, cursor);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> replay.step(-1);
            case RIGHT -> replay.step(1);
            case HOME -> replay.seek(line().start());
            case END -> replay.seek(line().end());
            case SPACE -> toggle();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void toggle() {
        if (replay.playingProperty().get()) {
            replay.pause();
        } else {
            replay.play(System.nanoTime());
        }
    }

    private void seek(MouseEvent event) {
        requestFocus();
        replay.seek(timeAt(event.getX()));
        event.consume();
    }

    private void tell(MouseEvent event) {
        tip.setText(line().describe(timeAt(event.getX())));
    }

    private WireTimeline line() {
        return wire.timelineProperty().get();
    }

    private long timeAt(double x) {
        double share = Math.clamp(x / Math.max(1, getWidth()), 0, 1);
        return line().start() + (long) (share * (line().end() - line().start()));
    }

    private double placeOf(long nanos) {
        double span = Math.max(1, line().end() - line().start());
        return Math.clamp((nanos - line().start()) / span, 0, 1) * (getWidth() - LEAST_BAND);
    }

    @Override
    protected void layoutChildren() {
        getChildren().removeAll(bands);
        bands.clear();
        for (WirePhase phase : line().phases()) {
            band("phase-" + phase.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), phase.from(), phase.to());
        }
        for (WireTimeline.Gap gap : line().gaps()) {
            band("gap", gap.from(), gap.to());
        }
        getChildren().addAll(0, bands);
        arrivals.getElements().setAll(strokes());
        placeCursor();
    }

    /** Without a layout: it moves with every frame of a replay. */
    private void placeCursor() {
        cursor.setX(placeOf(replay.playheadProperty().get()));
        cursor.setHeight(getHeight());
    }

    private void band(String styleClass, long from, long to) {
        double x = placeOf(from);
        Rectangle band = new Rectangle(x, 0, Math.max(LEAST_BAND, placeOf(to) - x), getHeight() * STROKE_TOP);
        band.setManaged(false);
        band.getStyleClass().add(styleClass);
        bands.add(band);
    }

    /** One stroke a pixel at most, however many bytes came. */
    private List<PathElement> strokes() {
        List<PathElement> strokes = new ArrayList<>();
        double last = -1;
        for (long arrival : line().arrivals()) {
            double x = Math.floor(placeOf(arrival)) + 0.5;
            if (x > last) {
                strokes.add(new MoveTo(x, getHeight() * STROKE_TOP + 3));
                strokes.add(new LineTo(x, getHeight() - 2));
                last = x;
            }
        }
        return strokes;
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        long start = line().start();
        return switch (attribute) {
            case VALUE -> (replay.playheadProperty().get() - start) / 1e6;
            case VALUE_STRING ->
                WireWords.milliseconds(replay.playheadProperty().get() - start);
            case MIN_VALUE -> 0.0;
            case MAX_VALUE -> (line().end() - start) / 1e6;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
