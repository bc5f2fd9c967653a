package dev.fimplayground.history.sqlite;

import dev.fimplayground.history.MalformedRunException;
import dev.fimplayground.history.RunParts;
import dev.fimplayground.history.RunSummary;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import dev.fimplayground.model.RunStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes values of rows. */
final class RunReading {
    /** What a run under way has so far stands beside it, in pieces. */
    private static final String WHOLE = """
            select uuid, started, status, note, starred, prefix, suffix,
              middle || ifnull((select group_concat(text, '') from (
                select text from piece where run = run.id order by number)), '') as middle,
              ifnull(progress.chunks, body.chunks) as chunks, ifnull(progress.rest, body.rest) as rest
            from run join body using (id) left join progress on progress.run = run.id
            """;

    private final Sql sql;

    RunReading(Sql sql) {
        this.sql = sql;
    }

    Optional<Run> run(UUID id) throws SQLException {
        return sql.read(
                WHOLE + "where uuid = ? and deleted is null",
                rows -> rows.next() ? Optional.of(whole(rows)) : Optional.empty(),
                id.toString());
    }

    List<Run> runs(String condition, @Nullable Object... values) throws SQLException {
        return sql.read(
                WHOLE + "where " + condition,
                rows -> {
                    List<Run> runs = new ArrayList<>();
                    while (rows.next()) {
                        runs.add(whole(rows));
                    }
                    return runs;
                },
                values);
    }

    List<RunSummary> summaries(long[] places) throws SQLException {
        String in = Arrays.stream(places).mapToObj(Long::toString).collect(Collectors.joining(",", "(", ")"));
        Map<Long, List<String>> tags = new HashMap<>();
        sql.read("select run, name from tag where run in " + in, rows -> {
            while (rows.next()) {
                tags.computeIfAbsent(rows.getLong(1), _ -> new ArrayList<>()).add(rows.getString(2));
            }
            return tags;
        });
        Map<Long, RunSummary> found = new HashMap<>();
        sql.read("select * from run where deleted is null and id in " + in, rows -> {
            while (rows.next()) {
                long place = rows.getLong("id");
                found.put(place, summary(rows, tags.getOrDefault(place, List.of())));
            }
            return found;
        });
        return Arrays.stream(places)
                .mapToObj(found::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private Run whole(ResultSet rows) throws SQLException {
        UUID id = UUID.fromString(rows.getString("uuid"));
        RunParts parts = new RunParts(
                rows.getString("prefix"),
                rows.getString("suffix"),
                rows.getString("middle"),
                rows.getBytes("chunks"),
                rows.getString("rest"));
        RunMarks marks = new RunMarks(tags(id), rows.getString("note"), rows.getBoolean("starred"));
        try {
            return parts.join(id, rows.getLong("started"), RunStatus.valueOf(rows.getString("status")), marks);
        } catch (MalformedRunException | IllegalArgumentException broken) {
            throw new SQLException("run " + id + " cannot be read", broken);
        }
    }

    private List<String> tags(UUID id) throws SQLException {
        return sql.read(
                "select name from tag where run = (select id from run where uuid = ?)",
                rows -> {
                    List<String> tags = new ArrayList<>();
                    while (rows.next()) {
                        tags.add(rows.getString(1));
                    }
                    return tags;
                },
                id.toString());
    }

    private static RunSummary summary(ResultSet row, List<String> tags) throws SQLException {
        int tokens = row.getInt("tokens");
        OptionalInt counted = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(tokens);
        return new RunSummary(
                UUID.fromString(row.getString("uuid")),
                Instant.ofEpochMilli(row.getLong("started")),
                RunStatus.valueOf(row.getString("status")),
                row.getString("endpoint"),
                row.getString("model"),
                row.getString("before"),
                row.getString("beginning"),
                Optional.ofNullable(row.getString("finish")),
                Optional.ofNullable(row.getString("failure")).flatMap(RunReading::reason),
                counted,
                new RunMarks(tags, row.getString("note"), row.getBoolean("starred")));
    }

    private static Optional<FailureReason> reason(String name) {
        return Arrays.stream(FailureReason.values())
                .filter(reason -> reason.name().equals(name))
                .findFirst();
    }
}
