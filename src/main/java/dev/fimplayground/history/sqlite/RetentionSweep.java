package dev.fimplayground.history.sqlite;

import dev.fimplayground.history.Retention;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds what exceeds the limits: of the runs that may be dropped the oldest, as many as the strictest limit asks for. */
final class RetentionSweep {
    private static final String DROPPABLE = " from run where deleted is null and not starred and status <> 'RUNNING'";
    private static final String SHOWN = " from run where deleted is null";

    private final Sql sql;
    private final Set<Long> excess = new LinkedHashSet<>();

    private RetentionSweep(Sql sql) {
        this.sql = sql;
    }

    static Set<Long> excess(Sql sql, Retention retention) throws SQLException {
        RetentionSweep sweep = new RetentionSweep(sql);
        if (retention.days().isPresent()) {
            sweep.older(System.currentTimeMillis()
                    - Duration.ofDays(retention.days().getAsInt()).toMillis());
        }
        if (retention.runs().isPresent()) {
            sweep.oldest(
                    sql.number("select count(*)" + SHOWN) - retention.runs().getAsInt());
        }
        if (retention.bytes().isPresent()) {
            sweep.freeing(
                    sql.number("select sum(bytes)" + SHOWN) - retention.bytes().getAsLong());
        }
        return sweep.excess;
    }

    private void older(long than) throws SQLException {
        add("select id" + DROPPABLE + " and started < ?", than);
    }

    private void oldest(long runs) throws SQLException {
        if (runs > 0) {
            add("select id" + DROPPABLE + " order by started, id limit ?", runs);
        }
    }

    private void freeing(long bytes) throws SQLException {
        if (bytes > 0) {
            String running = "select id, sum(bytes) over (order by started, id) - bytes as freed" + DROPPABLE;
            add("select id from (" + running + ") where freed < ?", bytes);
        }
    }

    private void add(String select, long value) throws SQLException {
        sql.read(
                select,
                rows -> {
                    while (rows.next()) {
                        excess.add(rows.getLong(1));
                    }
                    return excess;
                },
                value);
    }
}
