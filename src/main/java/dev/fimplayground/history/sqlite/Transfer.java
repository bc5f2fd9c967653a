package dev.fimplayground.history.sqlite;

import dev.fimplayground.model.Run;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Copies the runs of one database that have ended into another, with what was on the wire. */
final class Transfer {
    private Transfer() {}

    static void move(RunStore from, RunStore to) throws SQLException {
        List<UUID> ids = from.sql()
                .read("select uuid from run where status <> 'RUNNING' and deleted is null order by id", rows -> {
                    List<UUID> found = new ArrayList<>();
                    while (rows.next()) {
                        found.add(UUID.fromString(rows.getString(1)));
                    }
                    return found;
                });
        to.sql().transaction(() -> {
            for (UUID id : ids) {
                move(id, from, to);
            }
            return true;
        });
    }

    private static void move(UUID id, RunStore from, RunStore to) throws SQLException {
        Optional<Run> run = new RunReading(from.sql()).run(id);
        if (run.isPresent()) {
            to.rows().put(run.get());
            byte[] transcript = Transcripts.read(from.sql(), id).orElse(null);
            if (transcript != null) {
                Transcripts.keep(to.sql(), id, transcript);
            }
        }
    }
}
