package dev.fimplayground.viewmodel;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The streamed middle: a thread-safe buffer that the view drains once per pulse. Properties are written on the
 * {@code ui} executor only, and at most one task waits there however many deltas arrive.
 */
public final class MiddleViewModel {
    private final Executor ui;
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(true);
    private final Object lock = new Object();
    private final StringBuilder received = new StringBuilder();
    private final StringBuilder lines = new StringBuilder();
    private final ObjectProperty<MiddleView> view = new SimpleObjectProperty<>(MiddleView.IN_PLACE);
    private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
    private Reading reading = new LineEndings();
    private Context context = Context.NOTHING;
    private boolean raw;
    // The view's text and this one are equal up to here.
    private int keep;
    private boolean complete = true;
    private boolean wakeUpPending;
    private Runnable onWork = () -> {};
    private Runnable onFocus = () -> {};
    private Consumer<TextSelection> onReveal = _ -> {};

    /** @param ui runs a task on the FX thread */
    public MiddleViewModel(Executor ui) {
        this.ui = ui;
        view.addListener((_, _, _) -> readAgain());
    }

    /**
     * What stands around the middle; line ends are LF.
     *
     * @param prefix stands before the middle
     * @param suffix stands after it
     */
    public record Context(TextSnapshot prefix, TextSnapshot suffix) {
        static final Context NOTHING = new Context(TextSnapshot.of(""), TextSnapshot.of(""));
    }

    /**
     * What the view does next: cut its text to {@code keep} UTF-16 units, then append.
     *
     * @param keep how much of the text shown so far stays
     * @param appended what comes after it; line ends are LF
     * @param caughtUp true if the view then shows all that was received
     */
    public record Change(int keep, String appended, boolean caughtUp) {}

    /** Clears for a new run. FX thread. */
    public void begin(String prefixContext, String suffixContext) {
        synchronized (lock) {
            context = new Context(snapshot(prefixContext), snapshot(suffixContext));
            complete = false;
            replaceBy("");
        }
        empty.set(true);
        wakeView();
    }

    /** What stands around the middle has changed. FX thread. */
    public void surround(TextSnapshot prefix, TextSnapshot suffix) {
        synchronized (lock) {
            context = new Context(prefix, suffix);
        }
        wakeView();
    }

    /** How the middle is looked at. FX thread. */
    public ObjectProperty<MiddleView> viewProperty() {
        return view;
    }

    /** Shows a text that no run is writing. FX thread. */
    public void show(String text) {
        rewrite(text);
        end();
        empty.set(text.isEmpty());
        changes.set(changes.get() + 1);
    }

    /** Grows whenever {@link #show} has replaced the text. */
    public ReadOnlyLongProperty changesProperty() {
        return changes.getReadOnlyProperty();
    }

    /** Has the view give its text the focus when asked to. FX thread. */
    public void onFocus(Runnable action) {
        onFocus = action;
    }

    /** Puts the focus on the view's text. FX thread. */
    public void requestFocus() {
        onFocus.run();
    }

    /** Has the view select a part of its text when asked to. FX thread. */
    public void onReveal(Consumer<TextSelection> action) {
        onReveal = action;
    }

    /** Selects a part, with line ends counted as one, in the view and scrolls to it. FX thread. */
    public void reveal(TextSelection part) {
        if (view.get() == MiddleView.DIFF || view.get() == MiddleView.RAW) {
            view.set(MiddleView.IN_PLACE);
        }
        onReveal.accept(part);
    }

    /** Adds to the end. Any thread. */
    public void append(String delta) {
        synchronized (lock) {
            received.append(delta);
            lines.append(reading.next(delta));
        }
        wakeView();
    }

    /** Replaces everything received so far. Any thread. */
    public void rewrite(String wholeText) {
        synchronized (lock) {
            replaceBy(wholeText);
        }
        wakeView();
    }

    /** The text is complete. Any thread. */
    public void end() {
        synchronized (lock) {
            complete = true;
        }
        wakeView();
    }

    /** Everything received so far, exactly as it came. Any thread. */
    public String text() {
        synchronized (lock) {
            return received.toString();
        }
    }

    /** Everything received so far, with line ends that are LF: as it stands between prefix and suffix. Any thread. */
    public String lines() {
        return LineEndings.normalise(text());
    }

    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    public Context context() {
        synchronized (lock) {
            return context;
        }
    }

    /** True between the end of a run and the beginning of the next. Any thread. */
    public boolean complete() {
        synchronized (lock) {
            return complete;
        }
    }

    /** Runs {@code work} on the FX thread whenever there may be something to {@link #take}. FX thread. */
    public void onWork(Runnable work) {
        onWork = work;
        wakeView();
    }

    /**
     * The next piece for the view, which has shown every piece before it. FX thread.
     *
     * @param maxLineEnds at most so many line ends are appended, at least 1
     */
    public Change take(int maxLineEnds) {
        synchronized (lock) {
            int from = keep;
            keep = endOfPiece(from, maxLineEnds);
            return new Change(from, lines.substring(from, keep), keep == lines.length());
        }
    }

    private int endOfPiece(int from, int maxLineEnds) {
        int end = from;
        for (int ends = 0; ends < maxLineEnds; ends++) {
            int lineEnd = lines.indexOf("\n", end);
            if (lineEnd < 0) {
                return lines.length();
            }
            end = lineEnd + 1;
        }
        return end;
    }

    private void readAgain() {
        boolean rawNow = view.get() == MiddleView.RAW;
        synchronized (lock) {
            raw = rawNow;
            replaceBy(received.toString());
        }
        wakeView();
    }

    private static TextSnapshot snapshot(String text) {
        return TextSnapshot.of(LineEndings.normalise(text));
    }

    private void replaceBy(String wholeText) {
        received.setLength(0);
        received.append(wholeText);
        reading = raw ? new RawSigns() : new LineEndings();
        String replacement = reading.next(wholeText);
        keep = commonLength(replacement);
        lines.setLength(0);
        lines.append(replacement);
    }

    private int commonLength(String other) {
        int limit = Math.min(keep, other.length());
        int i = 0;
        while (i < limit && lines.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }

    private void wakeView() {
        synchronized (lock) {
            if (wakeUpPending) {
                return;
            }
            wakeUpPending = true;
        }
        ui.execute(this::wake);
    }

    private void wake() {
        boolean nothing;
        synchronized (lock) {
            wakeUpPending = false;
            nothing = received.isEmpty();
        }
        empty.set(nothing);
        onWork.run();
    }
}
