package dev.fimplayground.history.sqlite;

import dev.fimplayground.history.RunQuery;
import dev.fimplayground.model.RunStatus;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** A query as SQL; made for one search. */
final class Search {
    private final StringJoiner conditions = new StringJoiner(" and ", " where ", "");
    private final List<Object> values = new ArrayList<>();

    private Search() {}

    /** The places of the runs that {@code query} finds, newest first. */
    static long[] run(Sql sql, RunQuery query) throws SQLException {
        Search search = new Search();
        search.filter(query);
        search.text(query.text());
        return sql.read(
                "select id from run indexed by run_filter" + search.conditions + " order by started desc, id desc",
                rows -> {
                    long[] places = new long[256];
                    int count = 0;
                    while (rows.next()) {
                        places = count < places.length ? places : Arrays.copyOf(places, count * 2);
                        places[count++] = rows.getLong(1);
                    }
                    return Arrays.copyOf(places, count);
                },
                search.values.toArray());
    }

    private void filter(RunQuery query) {
        conditions.add("deleted is null");
        equal("endpoint", query.endpoint());
        equal("model", query.model());
        equal("finish", query.finishReason());
        query.from().map(Instant::toEpochMilli).ifPresent(from -> and("started >= ?", from));
        query.until().map(Instant::toEpochMilli).ifPresent(until -> and("started < ?", until));
        query.tag().ifPresent(tag -> and("id in (select run from tag where name = ?)", tag));
        if (query.starredOnly()) {
            conditions.add("starred");
        }
        if (!query.statuses().isEmpty()) {
            conditions.add(query.statuses().stream()
                    .map(RunStatus::name)
                    .collect(Collectors.joining("', '", "status in ('", "')")));
        }
    }

    private void text(String text) {
        if (text.isBlank()) {
            return;
        }
        Optional<String> match = SearchTerms.match(text);
        if (match.isPresent()) {
            and("id in (select rowid from words where words match ?)", match.get());
        } else {
            String as = text.strip();
            and(
                    "id in (select id from body where instr(prefix, ?) or instr(suffix, ?) or instr(middle, ?))",
                    as,
                    as,
                    as);
        }
    }

    private void equal(String column, Optional<String> value) {
        value.ifPresent(wanted -> and(column + " = ?", wanted));
    }

    private void and(String condition, Object... bound) {
        conditions.add(condition);
        values.addAll(List.of(bound));
    }
}
