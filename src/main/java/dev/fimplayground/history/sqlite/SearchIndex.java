package dev.fimplayground.history.sqlite;

import java.sql.SQLException;
import java.util.List;

/** The full-text index over the runs that have ended. It keeps terms only, no texts. */
final class SearchIndex {
    private final Sql sql;

    SearchIndex(Sql sql) {
        this.sql = sql;
    }

    /** Anew, when the run was in it. */
    void add(long place) throws SQLException {
        remove(place);
        List<String> texts = sql.read(
                "select prefix, suffix, middle, note from body join run using (id) where id = ?",
                rows -> rows.next()
                        ? List.of(rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4))
                        : List.of("", "", "", ""),
                place);
        sql.change(
                "insert into words(rowid, prefix, suffix, middle, note, joined) values (?, ?, ?, ?, ?, ?)",
                place,
                SearchTerms.parts(texts.get(0)),
                SearchTerms.parts(texts.get(1)),
                SearchTerms.parts(texts.get(2)),
                SearchTerms.parts(texts.get(3)),
                SearchTerms.joined(texts));
    }

    void remove(long place) throws SQLException {
        sql.change("delete from words where rowid = ?", place);
    }
}
