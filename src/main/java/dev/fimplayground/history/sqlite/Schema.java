package dev.fimplayground.history.sqlite;

import java.sql.SQLException;
import java.util.List;

/** The tables, and how older ones become today's. */
final class Schema {
    /** "FIMh": tells a history from any other database. */
    static final int APPLICATION = 0x46494d68;

    /** Statements that lead from each version to the next; the first make a new database. */
    private static final List<List<String>> STEPS = List.of(List.of(
            """
            create table run(
              id integer primary key,
              uuid text not null unique,
              started integer not null,
              status text not null,
              endpoint text not null,
              model text not null,
              finish text,
              failure text,
              tokens integer,
              bytes integer not null,
              before text not null,
              beginning text not null,
              note text not null default '',
              starred integer not null default 0,
              deleted integer,
              owner text)
            """,
            "create index run_filter on run(deleted, started, id, status, endpoint, model, finish, starred, bytes)",
            "create table body(id integer primary key, prefix text, suffix text, middle text, chunks blob, rest text)",
            "create table piece(run integer, number integer, text text, primary key(run, number)) without rowid",
            "create table progress(run integer primary key, chunks blob, rest text)",
            "create table tag(name text, run integer, primary key(name, run)) without rowid",
            "create index tag_of_run on tag(run)",
            "create table transcript(run integer primary key, bytes blob)",
            """
            create virtual table words using fts5(
              prefix, suffix, middle, note, joined,
              content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2')
            """));

    static final int VERSION = STEPS.size();

    private final Sql sql;

    Schema(Sql sql) {
        this.sql = sql;
    }

    /** @throws ForeignDatabaseException if it is newer, or no history at all */
    void bringUpToDate() throws SQLException {
        int version = check();
        if (version < VERSION) {
            sql.run(List.of("pragma auto_vacuum = incremental", "pragma journal_mode = wal"));
            sql.transaction(() -> {
                migrate();
                return version;
            });
        }
    }

    /** @return the version of the tables; 0 in an empty file */
    int check() throws SQLException {
        int version = (int) sql.number("pragma user_version");
        if (version > VERSION) {
            throw new ForeignDatabaseException(true);
        }
        boolean empty = sql.number("select count(*) from sqlite_schema") == 0;
        boolean ours = sql.number("pragma application_id") == APPLICATION;
        if (ours ? empty : !empty) {
            throw new ForeignDatabaseException(false);
        }
        return version;
    }

    /** Looks at the version again: another process may have been faster. */
    private void migrate() throws SQLException {
        for (int version = (int) sql.number("pragma user_version"); version < VERSION; version++) {
            sql.run(STEPS.get(version));
        }
        sql.run(List.of("pragma user_version = " + VERSION, "pragma application_id = " + APPLICATION));
    }
}
