package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.history.RunSummary;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One place in the list of kept runs; what stands there is read when it is looked at. FX thread only. */
public final class RunRow {
    private final long place;
    private final ReadOnlyObjectWrapper<RunLine> line = new ReadOnlyObjectWrapper<>(RunLine.LOADING);
    private Optional<RunSummary> summary = Optional.empty();

    RunRow(long place) {
        this.place = place;
    }

    public ReadOnlyObjectProperty<RunLine> lineProperty() {
        return line.getReadOnlyProperty();
    }

    /** Empty until it was read. */
    public Optional<RunSummary> summary() {
        return summary;
    }

    long place() {
        return place;
    }

    void show(RunSummary now) {
        if (!summary.equals(Optional.of(now))) {
            summary = Optional.of(now);
            line.set(RunLine.of(now));
        }
    }

    /** Rows of the same run are the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RunRow that && place == that.place;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(place);
    }

    @Override
    public String toString() {
        return line.get().spoken();
    }
}
