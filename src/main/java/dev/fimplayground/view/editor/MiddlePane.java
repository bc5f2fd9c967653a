package dev.fimplayground.view.editor;

import static javafx.scene.input.KeyCode.TAB;
import static org.fxmisc.wellbehaved.event.EventPattern.keyPressed;
import static org.fxmisc.wellbehaved.event.InputMap.consume;
import static org.fxmisc.wellbehaved.event.InputMap.sequence;

import dev.fimplayground.syntax.HighlightSource;
import dev.fimplayground.syntax.Language;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import dev.fimplayground.viewmodel.MiddleView;
import dev.fimplayground.viewmodel.MiddleViewModel;
import dev.fimplayground.viewmodel.MiddleViewModel.Change;
import dev.fimplayground.viewmodel.MiddleViewModel.Context;
import dev.fimplayground.viewmodel.TextSelection;
import dev.fimplayground.viewmodel.TextSnapshot;
import java.time.Duration;
import javafx.animation.AnimationTimer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCombination;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.wellbehaved.event.Nodes;

/**
 * Shows the middle as it streams, tinted as fresh text and coloured as code between its prefix and suffix; selectable,
 * not editable. Drains the stream once per pulse, within a few milliseconds; the timer runs only while text comes. FX
 * thread only.
 */
public final class MiddlePane extends ScrolledArea {
    private static final long BUDGET_NANOS = Duration.ofMillis(4).toNanos();
    private static final int LINES_A_PIECE = 100;
    private static final int PREFIX_CONTEXT = 200_000;
    private static final int SUFFIX_CONTEXT = 50_000;
    private static final int LINES_AROUND = 40;
    private static final int AROUND_LENGTH = 8_000;
    private static final int LINES_SHOWN_BEFORE = 2;

    private final MiddleViewModel middle;
    private final CodeTextArea area;
    private final PlacedText text;
    private final Colouring colouring;
    private final boolean surroundingsKnown;
    private final LineNumbers lineNumbers;
    private final EndFollower end;
    private final RevealMark mark;
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.PYTHON);
    private final AnimationTimer timer;
    private Context context;
    private boolean placed;
    private boolean raw;

    public MiddlePane(MiddleViewModel middle, HighlightSource highlighting, String accessibleName) {
        super(accessibleName);
        this.middle = middle;
        this.context = middle.context();
        this.area = area();
        this.text = new PlacedText(area);
        this.colouring = new Colouring(area, highlighting);
        this.surroundingsKnown = highlighting.knowsSurroundings();
        this.lineNumbers = new LineNumbers(area);
        this.end = new EndFollower(area, scrollPane(), this::lastLine);
        this.mark = new RevealMark(area);
        this.timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                drain(now);
            }
        };
        area.setEditable(false);
        area.setUndoManager(UndoUtils.noOpUndoManager());
        addKeys();
        language.addListener((_, _, _) -> colourAnew());
        getStyleClass().add("middle-pane");
        middle.onWork(timer::start);
        middle.onFocus(this::requestFocus);
        middle.onReveal(this::reveal);
    }

    /** The language that the middle is coloured in; bind it to the prefix's. */
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    @Override
    public void follow(AppearanceViewModel appearance) {
        super.follow(appearance);
        followMarks(appearance);
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

    private void reveal(TextSelection part) {
        drain(System.nanoTime());
        TextSelection possible = part.within(text.end() - text.start());
        mark.reveal(text.start() + possible.anchor(), text.start() + possible.caret());
        area.requestFocus();
    }

    private void drain(long now) {
        long deadline = System.nanoTime() + BUDGET_NANOS;
        int linesBefore = area.getParagraphs().size();
        end.beforeAppend();
        surround();
        showRaw(middle.viewProperty().get() == MiddleView.RAW);
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

    /** Brings what stands around the middle up to date, as far as the view shows it. */
    private void surround() {
        boolean inPlace = middle.viewProperty().get() == MiddleView.IN_PLACE
                && !middle.emptyProperty().get();
        Context now = middle.context();
        if (now.equals(context) && inPlace == placed) {
            return;
        }
        context = now;
        boolean appears = inPlace && !placed;
        placed = inPlace;
        if (text.surround(inPlace ? lastLines(now.prefix()) : "", inPlace ? firstLines(now.suffix()) : "")) {
            colourAnew();
        }
        lineNumbers.startAt(1 + now.prefix().lineEnds() - text.linesBefore());
        if (appears) {
            area.showParagraphAtTop(Math.max(0, text.startLine() - LINES_SHOWN_BEFORE));
        }
    }

    private void show(Change change) {
        boolean cut = change.keep() < text.end() - text.start();
        if (change.keep() == 0) {
            end.restart();
        }
        if (cut || !change.appended().isEmpty()) {
            text.change(change.keep(), change.appended());
        }
        if (cut) {
            colourAnew();
        } else if (!change.appended().isEmpty() && !raw) {
            colouring.appended(source());
        }
    }

    /** A raw text has chips for control tokens, and no colours of code. */
    private void showRaw(boolean now) {
        if (raw != now) {
            raw = now;
            text.showChips(raw);
            colourAnew();
        }
    }

    private void colourAnew() {
        if (raw) {
            colouring.rest();
        } else {
            colouring.edited(source());
        }
    }

    /** The line whose sight matters while text streams: the middle's last, and the line after it. */
    private int lastLine() {
        return Math.min(area.getParagraphs().size() - 1, text.endLine() + 1);
    }

    private Colouring.Source source() {
        int start = text.start();
        int end = text.end();
        var shown = area.getContent().snapshot();
        Language parsed = language.get();
        if (surroundingsKnown) {
            return new Colouring.Source(
                    parsed, () -> shown.subSequence(start, end).getText(), -start);
        }
        String before = wholeLines(context.prefix());
        String after = context.suffix().head(SUFFIX_CONTEXT);
        return new Colouring.Source(
                parsed, () -> before + shown.subSequence(start, end).getText() + after, before.length() - start);
    }

    private static String wholeLines(TextSnapshot prefix) {
        String tail = prefix.tail(PREFIX_CONTEXT);
        int firstWhole = tail.length() == prefix.length() ? 0 : tail.indexOf('\n') + 1;
        return firstWhole > tail.length() - AROUND_LENGTH ? tail : tail.substring(firstWhole);
    }

    private static String lastLines(TextSnapshot prefix) {
        String tail = prefix.tail(AROUND_LENGTH);
        int from = tail.length();
        for (int lines = 0; lines <= LINES_AROUND && from >= 0; lines++) {
            from = tail.lastIndexOf('\n', from - 1);
        }
        return tail.substring(from + 1);
    }

    private static String firstLines(TextSnapshot suffix) {
        String head = suffix.head(AROUND_LENGTH);
        int to = -1;
        for (int lines = 0; lines <= LINES_AROUND; lines++) {
            to = head.indexOf('\n', to + 1);
            if (to < 0) {
                return head;
            }
        }
        return head.substring(0, to);
    }
}
