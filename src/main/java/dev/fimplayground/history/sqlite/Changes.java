package dev.fimplayground.history.sqlite;

import dev.fimplayground.history.Deletion;
import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.HistoryState;
import dev.fimplayground.history.HistoryTrouble;
import dev.fimplayground.history.Retention;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import dev.fimplayground.model.RunStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a person does with kept runs, as work for the history's thread. */
final class Changes {
    private final Housekeeping housekeeping;
    private final Broadcast states;

    Changes(Housekeeping housekeeping, Broadcast states) {
        this.housekeeping = housekeeping;
        this.states = states;
    }

    Change<Boolean> mark(UUID id, RunMarks marks) {
        return new Change<>(store -> {
            long place = store.rows().placeOf(id);
            requireHere(place);
            if (place != RunRows.NOWHERE) {
                store.rows().mark(place, marks);
            }
            return place != RunRows.NOWHERE;
        });
    }

    Change<Boolean> keepTranscript(UUID id, byte[] transcript) {
        return new Change<>(store -> Transcripts.keep(store.sql(), id, transcript));
    }

    Change<Deletion> delete(List<UUID> ids) {
        return new Change<>(store -> {
            List<UUID> deleted = new ArrayList<>();
            for (UUID id : ids) {
                requireHere(store.rows().placeOf(id));
                if (store.rows().hide(id, System.currentTimeMillis())) {
                    deleted.add(id);
                }
            }
            housekeeping.deleted(deleted);
            return new Deletion(deleted);
        });
    }

    Change<Integer> restore(Deletion deletion) {
        return new Change<>(store -> {
            int back = 0;
            for (UUID id : deletion.runs()) {
                requireHere(store.rows().placeOf(id));
                back += store.rows().show(id) ? 1 : 0;
            }
            housekeeping.restored(deletion.runs());
            return back;
        });
    }

    Change<Integer> limit(Retention retention) {
        return new Change<>(store -> {
            housekeeping.limit(retention);
            return store.isInFile() ? housekeeping.afterWriting(store) : 0;
        });
    }

    Change<Integer> add(List<Run> runs) {
        return new Change<>(store -> {
            int added = 0;
            for (Run run : runs) {
                added += store.rows().addNew(ended(run)) ? 1 : 0;
            }
            return added;
        });
    }

    /** Nobody follows a run that comes from elsewhere. */
    private static Run ended(Run run) {
        return run.status() == RunStatus.RUNNING
                ? new Run(run.start(), run.outcome().withStatus(RunStatus.INTERRUPTED), run.marks())
                : run;
    }

    /** A run that has gone needs no change; one that is in a file that cannot be written would need it. */
    private void requireHere(long place) throws HistoryException {
        HistoryState state = states.state();
        boolean degraded = state instanceof HistoryState.ReadOnly || state instanceof HistoryState.InMemory;
        if (place == RunRows.NOWHERE && degraded) {
            throw new HistoryException(state.trouble().orElse(HistoryTrouble.UNREADABLE));
        }
    }
}
