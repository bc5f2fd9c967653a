package dev.fimplayground.view.editor;

import static javafx.scene.input.KeyCode.TAB;
import static org.fxmisc.wellbehaved.event.EventPattern.keyPressed;
import static org.fxmisc.wellbehaved.event.InputMap.consume;
import static org.fxmisc.wellbehaved.event.InputMap.sequence;

import dev.fimplayground.syntax.Highlighting;
import dev.fimplayground.syntax.Language;
import dev.fimplayground.viewmodel.MiddleViewModel;
import dev.fimplayground.viewmodel.MiddleViewModel.Change;
import dev.fimplayground.viewmodel.MiddleViewModel.Context;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.wellbehaved.event.Nodes;

/**
 * Shows the middle as it streams, tinted as fresh text and coloured as code between its prefix and suffix; selectable,
 * not editable. Drains the stream once per pulse, within a few milliseconds; the timer runs only while text comes. FX
 * thread only.
 */
public final class MiddlePane extends Region {
    private static final long BUDGET_NANOS = Duration.ofMillis(4).toNanos();
    private static final int LINES_A_PIECE = 100;
    private static final int PREFIX_CONTEXT = 200_000;
    private static final int SUFFIX_CONTEXT = 50_000;
    private static final Collection<String> FRESH = List.of("fresh");

    private final MiddleViewModel middle;
    private final CodeTextArea area;
    private final VirtualizedScrollPane<CodeTextArea> scrollPane;
    private final Colouring colouring;
    private final LineNumbers lineNumbers;
    private final EndFollower end;
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.PYTHON);
    private final AnimationTimer timer;
    private Context context = new Context("", "");

    public MiddlePane(MiddleViewModel middle, Highlighting highlighting, String accessibleName) {
        this.middle = middle;
        this.area = new CodeTextArea(accessibleName);
        this.scrollPane = new VirtualizedScrollPane<>(area);
        this.colouring = new Colouring(area, highlighting);
        this.lineNumbers = new LineNumbers(area);
        this.end = new EndFollower(area, scrollPane);
        this.timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                drain(now);
            }
        };
        area.setEditable(false);
        area.setUndoManager(UndoUtils.noOpUndoManager());
        addKeys();
        language.addListener((_, _, _) -> colouring.edited(source()));
        getStyleClass().add("middle-pane");
        middle.onWork(timer::start);
    }

    /** The language that the middle is coloured in; bind it to the prefix's. */
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /** In pixels. */
    public void setFontSize(double size) {
        setStyle("-fx-font-size: " + size + "px");
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }

    @Override
    protected void layoutChildren() {
        // Not before styles are known: the area's cells look theirs up as soon as they have a scene.
        if (getChildren().isEmpty()) {
            getChildren().add(scrollPane);
        }
        scrollPane.resizeRelocate(0, 0, getWidth(), getHeight());
    }

    private void addKeys() {
        Nodes.addInputMap(
                area,
                sequence(
                        consume(
                                keyPressed(TAB, KeyCombination.CONTROL_DOWN),
                                _ -> area.requestFocusTraversal(TraversalDirection.NEXT)),
                        consume(
                                keyPressed(TAB, KeyCombination.CONTROL_DOWN, KeyCombination.SHIFT_DOWN),
                                _ -> area.requestFocusTraversal(TraversalDirection.PREVIOUS))));
    }

    private void drain(long now) {
        long deadline = System.nanoTime() + BUDGET_NANOS;
        int linesBefore = area.getParagraphs().size();
        end.beforeAppend();
        boolean caughtUp;
        do {
            Change change = middle.take(LINES_A_PIECE);
            show(change);
            caughtUp = change.caughtUp();
        } while (!caughtUp && System.nanoTime() < deadline);
        boolean endInSight = end.follow(Math.max(0, area.getParagraphs().size() - linesBefore), now);
        if (caughtUp && endInSight) {
            timer.stop();
        }
    }

    private void show(Change change) {
        boolean cut = change.keep() < area.getLength();
        if (change.keep() == 0) {
            startText();
        }
        if (cut || !change.appended().isEmpty()) {
            // Past the area itself, whose replace would move the caret and drop the user's selection.
            area.getContent().replace(change.keep(), area.getLength(), fresh(change.appended()));
        }
        if (cut) {
            colouring.edited(source());
        } else if (!change.appended().isEmpty()) {
            colouring.appended(source());
        }
    }

    private void startText() {
        Context now = middle.context();
        if (!now.equals(context)) {
            context = now;
            lineNumbers.startAt(
                    1 + (int) now.prefix().chars().filter(c -> c == '\n').count());
        }
        end.restart();
    }

    private static ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> fresh(String text) {
        return ReadOnlyStyledDocument.fromString(
                text, text.isEmpty() ? List.of() : FRESH, List.of(), SegmentOps.styledTextOps());
    }

    private Colouring.Source source() {
        String before = lastPart(context.prefix());
        String after = context.suffix()
                .substring(0, Math.min(SUFFIX_CONTEXT, context.suffix().length()));
        var shown = area.getContent().snapshot();
        return new Colouring.Source(language.get(), () -> before + shown.getText() + after, before.length());
    }

    private static String lastPart(String prefix) {
        int excess = prefix.length() - PREFIX_CONTEXT;
        return excess <= 0 ? prefix : prefix.substring(prefix.indexOf('\n', excess) + 1);
    }
}
