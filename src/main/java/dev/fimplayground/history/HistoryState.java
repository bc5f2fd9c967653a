package dev.fimplayground.history;

import java.nio.file.Path;
import java.util.Optional;

/** Where runs are kept at the moment. */
public sealed interface HistoryState {

    /** Not opened yet; runs that begin wait in line. */
    record Unopened() implements HistoryState {}

    /** In the file. */
    record Ready(Optional<Renewal> renewal) implements HistoryState {}

    /** Older runs can be read from the file; new ones are kept in memory until it can be written. */
    record ReadOnly(HistoryTrouble why) implements HistoryState {}

    /** Only in memory: the file cannot be used. */
    record InMemory(HistoryTrouble why) implements HistoryState {}

    record Closed() implements HistoryState {}

    /**
     * A new file had to be begun.
     *
     * @param why {@link HistoryTrouble#DAMAGED} or {@link HistoryTrouble#VANISHED}
     * @param setAside where the damaged one is now
     */
    record Renewal(HistoryTrouble why, Optional<Path> setAside) {}

    /** What is wrong, or was when a new file was begun. */
    default Optional<HistoryTrouble> trouble() {
        return switch (this) {
            case Unopened(), Closed() -> Optional.empty();
            case Ready(Optional<Renewal> renewal) -> renewal.map(Renewal::why);
            case ReadOnly(HistoryTrouble why) -> Optional.of(why);
            case InMemory(HistoryTrouble why) -> Optional.of(why);
        };
    }
}
