package dev.fimplayground.history.sqlite;

import dev.fimplayground.history.RunParts;
import dev.fimplayground.history.RunSummary;
import dev.fimplayground.model.ChunkTimes;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import dev.fimplayground.model.RunOutcome;
import dev.fimplayground.model.RunStart;
import dev.fimplayground.model.RunStatus;
import dev.fimplayground.model.Timings;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Writes runs into the tables, within the caller's transaction. On the history's thread only. */
final class RunRows {
    static final long NOWHERE = -1;

    static final RunOutcome NOTHING_YET = new RunOutcome(
            RunStatus.RUNNING,
            CompletionResult.nothing(new Timings(Optional.empty(), Duration.ZERO)),
            Optional.empty(),
            ChunkTimes.NONE);

    private final Sql sql;
    private final long firstPlace;
    private final SearchIndex index;

    /** @param firstPlace what the places of this database begin with */
    RunRows(Sql sql, long firstPlace) {
        this.sql = sql;
        this.firstPlace = firstPlace;
        this.index = new SearchIndex(sql);
    }

    /** @return {@link #NOWHERE} when it is not here; also the place of a deleted one */
    long placeOf(UUID id) throws SQLException {
        return sql.read(
                "select id from run where uuid = ?", rows -> rows.next() ? rows.getLong(1) : NOWHERE, id.toString());
    }

    /** A run under way; one of the same id starts anew. */
    long begin(RunStart start, Owner owner) throws SQLException {
        long known = placeOf(start.id());
        if (known != NOWHERE) {
            forgetProgress(known);
            return known;
        }
        return insert(new Run(start, NOTHING_YET, RunMarks.NONE), Optional.of(owner.written()));
    }

    /** More text of a run under way. {@code number} counts its pieces. */
    void progress(long place, int number, String moreText, Run soFar) throws SQLException {
        RunParts parts = RunParts.of(soFar);
        if (!moreText.isEmpty()) {
            sql.change("insert or replace into piece(run, number, text) values (?, ?, ?)", place, number, moreText);
        }
        sql.change(
                "insert or replace into progress(run, chunks, rest) values (?, ?, ?)",
                place,
                parts.chunks(),
                parts.rest());
    }

    void forgetProgress(long place) throws SQLException {
        sql.change("delete from piece where run = ?", place);
        sql.change("delete from progress where run = ?", place);
    }

    /** The end of a run that was begun here; its marks stay. */
    void end(long place, Run run) throws SQLException {
        RunParts parts = RunParts.of(run);
        CompletionResult result = run.outcome().result();
        sql.change(
                "update run set status = ?, finish = ?, failure = ?, tokens = ?, bytes = ?, beginning = ?, owner = null where id = ?",
                run.status().name(),
                result.finishReason().map(reason -> reason.wireName()).orElse(null),
                run.outcome().failure().map(failure -> failure.reason().name()).orElse(null),
                result.usage().map(usage -> usage.completionTokens()).orElse(null),
                bytes(parts),
                beginning(run.text()),
                place);
        sql.change(
                "update body set middle = ?, chunks = ?, rest = ? where id = ?",
                parts.middle(),
                parts.chunks(),
                parts.rest(),
                place);
        forgetProgress(place);
        index.add(place);
    }

    /** A whole run as it is, instead of any that is here. */
    void put(Run run) throws SQLException {
        long known = placeOf(run.id());
        if (known != NOWHERE) {
            remove(known);
        }
        long place = insert(run, Optional.empty());
        mark(place, run.marks());
        index.add(place);
    }

    /** @return whether it was new; one that was deleted comes back as {@code run} */
    boolean addNew(Run run) throws SQLException {
        long known = placeOf(run.id());
        boolean isShown = sql.number("select count(*) from run where id = ? and deleted is null", known) == 1;
        if (!isShown) {
            put(run);
        }
        return !isShown;
    }

    /** @return whether there was such a run, not under way and not deleted before */
    boolean hide(UUID id, long now) throws SQLException {
        return sql.change(
                        "update run set deleted = ? where uuid = ? and deleted is null and status <> 'RUNNING'",
                        now,
                        id.toString())
                == 1;
    }

    /** @return whether there still is such a run */
    boolean show(UUID id) throws SQLException {
        return sql.change("update run set deleted = null where uuid = ?", id.toString()) == 1;
    }

    void mark(long place, RunMarks marks) throws SQLException {
        boolean running = sql.number("select status = 'RUNNING' from run where id = ?", place) == 1;
        sql.change("update run set note = ?, starred = ? where id = ?", marks.note(), marks.starred(), place);
        sql.change("delete from tag where run = ?", place);
        for (String tag : marks.tags()) {
            sql.change("insert into tag(name, run) values (?, ?)", tag, place);
        }
        if (!running) {
            index.add(place);
        }
    }

    /** For good. */
    void remove(long place) throws SQLException {
        sql.change("delete from run where id = ?", place);
        sql.change("delete from body where id = ?", place);
        sql.change("delete from tag where run = ?", place);
        sql.change("delete from transcript where run = ?", place);
        forgetProgress(place);
        index.remove(place);
    }

    private long insert(Run run, Optional<String> owner) throws SQLException {
        long place = sql.number("select max(ifnull((select max(id) from run), 0) + 1, ?)", firstPlace);
        RunParts parts = RunParts.of(run);
        CompletionResult result = run.outcome().result();
        sql.change(
                """
                insert into run(id, uuid, started, status, endpoint, model, finish, failure, tokens, bytes, before, beginning, owner)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                place,
                run.id().toString(),
                run.start().started().toEpochMilli(),
                run.status().name(),
                run.request().endpoint().name(),
                run.request().model(),
                result.finishReason().map(reason -> reason.wireName()).orElse(null),
                run.outcome().failure().map(failure -> failure.reason().name()).orElse(null),
                result.usage().map(usage -> usage.completionTokens()).orElse(null),
                bytes(parts),
                ending(parts.prefix()),
                beginning(parts.middle()),
                owner.orElse(null));
        sql.change(
                "insert into body(id, prefix, suffix, middle, chunks, rest) values (?, ?, ?, ?, ?, ?)",
                place,
                parts.prefix(),
                parts.suffix(),
                parts.middle(),
                parts.chunks(),
                parts.rest());
        return place;
    }

    /** Roughly what it takes: chars for bytes, for most texts are ASCII. */
    private static long bytes(RunParts parts) {
        return (long) parts.prefix().length()
                + parts.suffix().length()
                + parts.middle().length()
                + parts.chunks().length
                + parts.rest().length();
    }

    private static String beginning(String text) {
        if (text.length() <= RunSummary.PREVIEW) {
            return text;
        }
        int end = RunSummary.PREVIEW;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
    }

    private static String ending(String text) {
        if (text.length() <= RunSummary.PREVIEW) {
            return text;
        }
        int from = text.length() - RunSummary.PREVIEW;
        return text.substring(Character.isLowSurrogate(text.charAt(from)) ? from + 1 : from);
    }
}
