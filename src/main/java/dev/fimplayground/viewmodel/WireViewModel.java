package dev.fimplayground.viewmodel;

import dev.fimplayground.completion.AnswerReplay;
import dev.fimplayground.model.RecordedChunk;
import dev.fimplayground.model.WireExchange;
import dev.fimplayground.model.WireRecording;
import dev.fimplayground.session.WireRecorder;
import dev.fimplayground.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What crossed the wire in the last run, or in a transcript that was opened. While nobody looks it does nothing; while a
 * run streams it reads on at the pace of {@code paced}, on a background thread. FX thread only.
 */
public final class WireViewModel {
    private final AnswerReplay replayer;
    private final Executor paced;
    private final Executor ui;
    private final ReplayViewModel replay = new ReplayViewModel();
    private final ObservableList<WireExchange> exchanges = FXCollections.observableArrayList();
    private final ObservableList<WireExchange> exchangesReadOnly = FXCollections.unmodifiableObservableList(exchanges);
    private final ObservableList<RecordedChunk> chunks = FXCollections.observableArrayList();
    private final ObservableList<RecordedChunk> chunksReadOnly = FXCollections.unmodifiableObservableList(chunks);
    private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
    private final ReadOnlyObjectWrapper<Optional<WireExchange>> exchange =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<WireTimeline> timeline = new ReadOnlyObjectWrapper<>(WireTimeline.NONE);
    private final ReadOnlyStringWrapper reading = new ReadOnlyStringWrapper("");
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final AtomicBoolean pending = new AtomicBoolean();
    private volatile boolean changed;
    private volatile boolean watched;
    private volatile Source source = new Source(Optional::empty);
    private boolean followsLast = true;
    private int drawn = -1;

    /** Where a recording comes from, and how far it has been read. */
    private final class Source {
        private final Supplier<Optional<WireRecording>> recording;
        private final WireFollower follower = new WireFollower(replayer);

        Source(Supplier<Optional<WireRecording>> recording) {
            this.recording = recording;
        }

        Optional<WirePicture> picture() {
            return recording.get().map(follower::read);
        }
    }

    /** @param paced runs a task off the FX thread after a moment, so that a fast stream is not read piece by piece */
    public WireViewModel(RunViewModel run, AnswerReplay replayer, Executor paced, Executor ui) {
        this.replayer = replayer;
        this.paced = paced;
        this.ui = ui;
        shown.subscribe(now -> {
            watched = now;
            changed();
        });
        run.wireProperty().subscribe(recorder -> recorder.ifPresent(this::follow));
    }

    /** To be set by the view: whether anybody can see it. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    public ReplayViewModel replay() {
        return replay;
    }

    /** All requests with what came back: retries, and hops of redirects. */
    public ObservableList<WireExchange> exchanges() {
        return exchangesReadOnly;
    }

    /** Which of them is shown; -1 when there is none. */
    public ReadOnlyIntegerProperty selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<WireExchange>> exchangeProperty() {
        return exchange.getReadOnlyProperty();
    }

    /** Of the exchange that is shown. */
    public ObservableList<RecordedChunk> chunks() {
        return chunksReadOnly;
    }

    public ReadOnlyObjectProperty<WireTimeline> timelineProperty() {
        return timeline.getReadOnlyProperty();
    }

    /** How the stream was read, in words. */
    public ReadOnlyStringProperty readingProperty() {
        return reading.getReadOnlyProperty();
    }

    /** Shows an exchange; the last one goes on being followed. */
    public void select(int index) {
        if (index >= 0 && index < exchanges.size() && index != selected.get()) {
            followsLast = index == exchanges.size() - 1;
            selected.set(index);
            changed();
        }
    }

    /** What is shown, whole; empty before the first run. Any thread. */
    public Optional<WireRecording> recording() {
        return source.recording.get();
    }

    /** Shows a recording in place of the last run, until the next one. */
    public void show(WireRecording opened) {
        use(new Source(() -> Optional.of(opened)));
    }

    private void follow(WireRecorder recorder) {
        use(new Source(recorder::recording));
        recorder.onChange(this::changed);
    }

    private void use(Source next) {
        source = next;
        followsLast = true;
        drawn = -1;
        exchanges.clear();
        chunks.clear();
        selected.set(-1);
        exchange.set(Optional.empty());
        timeline.set(WireTimeline.NONE);
        reading.set("");
        replay.show(List.of(), 0, 0, false);
        changed();
    }

    /** On any thread; quick, and quicker when nobody looks. */
    private void changed() {
        changed = true;
        if (watched && pending.compareAndSet(false, true)) {
            paced.execute(this::read);
        }
    }

    private void read() {
        changed = false;
        Source read = source;
        Optional<WirePicture> picture = watched ? read.picture() : Optional.empty();
        ui.execute(() -> {
            if (read == source) {
                picture.ifPresent(this::draw);
            }
            pending.set(false);
            if (changed) {
                changed();
            }
        });
    }

    private void draw(WirePicture picture) {
        List<WirePicture.Exchange> all = picture.exchanges();
        for (int i = 0; i < all.size(); i++) {
            if (i == exchanges.size()) {
                exchanges.add(all.get(i).wire());
            } else if (exchanges.get(i).events().size()
                    != all.get(i).wire().events().size()) {
                exchanges.set(i, all.get(i).wire());
            }
        }
        if (followsLast) {
            selected.set(all.size() - 1);
        }
        if (selected.get() >= 0) {
            draw(all.get(selected.get()));
            reading.set(WireWords.reading(picture.recording(), all.get(selected.get())));
        } else {
            reading.set(Texts.get("wire.reading.unknown"));
        }
    }

    private void draw(WirePicture.Exchange one) {
        boolean same = drawn == selected.get();
        drawn = selected.get();
        timeline.set(one.timeline());
        if (!same || chunks.size() > one.chunks().size()) {
            chunks.setAll(one.chunks());
        } else if (chunks.size() < one.chunks().size()) {
            chunks.addAll(one.chunks().subList(chunks.size(), one.chunks().size()));
        }
        exchange.set(Optional.of(one.wire()));
        replay.show(one.chunks(), one.timeline().start(), one.timeline().end(), same);
    }
}
