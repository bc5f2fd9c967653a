package dev.fimplayground.history.sqlite;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** The table of what was on the wire: bytes, kept as they are given. */
final class Transcripts {
    private Transcripts() {}

    /** @return whether there is such a run */
    static boolean keep(Sql sql, UUID id, byte[] transcript) throws SQLException {
        sql.change("""
                update run set bytes = bytes + ? - ifnull(
                  (select length(bytes) from transcript where transcript.run = run.id), 0)
                where uuid = ?
                """, transcript.length, id.toString());
        return sql.change(
                        "insert or replace into transcript(run, bytes) select id, ? from run where uuid = ?",
                        transcript,
                        id.toString())
                == 1;
    }

    static Optional<byte[]> read(Sql sql, UUID id) throws SQLException {
        return sql.read(
                "select bytes from transcript where run = (select id from run where uuid = ? and deleted is null)",
                rows -> rows.next() ? Optional.of(rows.getBytes(1)) : Optional.empty(),
                id.toString());
    }
}
