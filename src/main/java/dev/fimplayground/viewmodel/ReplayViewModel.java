package dev.fimplayground.viewmodel;

import dev.fimplayground.model.RecordedChunk;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * A recorded answer shown again, chunk by chunk, at any speed; beside the middle of the window, which it never touches.
 * Times are nanoseconds since the request was asked for. FX thread only.
 */
public final class ReplayViewModel {
    private static final int STEPS_AT_MAXIMUM = 60;

    private final ReadOnlyIntegerWrapper position = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();
    private final ReadOnlyLongWrapper playhead = new ReadOnlyLongWrapper();
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<ReplaySpeed> speed = new SimpleObjectProperty<>(ReplaySpeed.AS_RECORDED);
    private final StringBuilder text = new StringBuilder();
    private List<RecordedChunk> chunks = List.of();
    private int applied;
    private long start;
    private long end;
    private long lastTick;

    /** How many chunks are shown: from 0, before the first. */
    public ReadOnlyIntegerProperty positionProperty() {
        return position.getReadOnlyProperty();
    }

    /** How many chunks there are. */
    public ReadOnlyIntegerProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    public ReadOnlyLongProperty playheadProperty() {
        return playhead.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    public ObjectProperty<ReplaySpeed> speedProperty() {
        return speed;
    }

    /** The middle as it was after the chunks that are shown. */
    public String text() {
        applyTo(position.get());
        return text.toString();
    }

    /** Shows all of an answer; while it grows, its end stays in view for whoever is there. */
    void show(List<RecordedChunk> all, long from, long to, boolean sameAnswer) {
        boolean atEnd = position.get() == chunks.size() && !playing.get();
        chunks = all;
        start = from;
        end = to;
        if (!sameAnswer) {
            playing.set(false);
            applied = 0;
            text.setLength(0);
            position.set(0);
        }
        count.set(all.size());
        if (atEnd || !sameAnswer) {
            move(all.size(), to);
        }
    }

    /** From the beginning if it stands at the end. */
    public void play(long now) {
        if (chunks.isEmpty()) {
            return;
        }
        if (position.get() == chunks.size()) {
            move(0, start);
        }
        lastTick = now;
        playing.set(true);
    }

    public void pause() {
        playing.set(false);
    }

    /** One chunk on, or back when negative. */
    public void step(int chunksOn) {
        pause();
        int to = Math.clamp((long) position.get() + chunksOn, 0, chunks.size());
        move(to, timeOf(to));
    }

    /** Goes to a moment of the recording. */
    public void seek(long nanos) {
        long to = Math.clamp(nanos, start, end);
        move(countUntil(to), to);
    }

    /** Shows the answer up to and including the chunk of this index. */
    public void select(int index) {
        if (index + 1 != position.get() && index < chunks.size()) {
            pause();
            move(index + 1, timeOf(index + 1));
        }
    }

    /** Moves on by the time that has passed; to be called once per frame while playing. */
    public void tick(long now) {
        if (!playing.get()) {
            return;
        }
        if (speed.get() == ReplaySpeed.MAXIMUM) {
            int to = Math.min(chunks.size(), position.get() + 1 + chunks.size() / STEPS_AT_MAXIMUM);
            move(to, timeOf(to));
        } else {
            seek(playhead.get() + (long) ((now - lastTick) * speed.get().factor()));
        }
        lastTick = now;
        if (position.get() == chunks.size() || playhead.get() >= end) {
            pause();
            move(chunks.size(), end);
        }
    }

    private void move(int to, long nanos) {
        playhead.set(nanos);
        position.set(to);
    }

    private long timeOf(int shown) {
        return shown == 0 ? start : chunks.get(shown - 1).nanos();
    }

    private int countUntil(long nanos) {
        int shown = position.get() > 0 && timeOf(position.get()) <= nanos ? position.get() : 0;
        while (shown < chunks.size() && chunks.get(shown).nanos() <= nanos) {
            shown++;
        }
        return shown;
    }

    private void applyTo(int shown) {
        if (shown < applied) {
            applied = 0;
            text.setLength(0);
        }
        while (applied < shown) {
            RecordedChunk chunk = chunks.get(applied++);
            text.setLength(Math.min(text.length(), chunk.keep()));
            text.append(chunk.appended());
        }
    }
}
