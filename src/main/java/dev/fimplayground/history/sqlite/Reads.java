package dev.fimplayground.history.sqlite;

import dev.fimplayground.history.FilterChoices;
import dev.fimplayground.history.HistorySize;
import dev.fimplayground.history.RunList;
import dev.fimplayground.history.RunQuery;
import dev.fimplayground.history.RunSummary;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.TreeSet;
import java.util.stream.LongStream;

/** Reads the open databases as if they were one. A run that is in both counts as it is in memory. */
final class Reads {
    private Reads() {}

    static RunList find(Stores.Open open, RunQuery query) throws SQLException {
        LongStream places = LongStream.empty();
        for (RunStore store : open.all().toList()) {
            long[] found = store.reader().read(sql -> Search.run(sql, query));
            places = LongStream.concat(places, Arrays.stream(found));
        }
        long[] stale = stale(open);
        return RunList.of(
                stale.length == 0
                        ? places.toArray()
                        : places.filter(place -> Arrays.binarySearch(stale, place) < 0)
                                .toArray());
    }

    static List<RunSummary> summaries(Stores.Open open, long[] places) throws SQLException {
        List<RunSummary> summaries = new ArrayList<>();
        for (RunStore store : open.all().toList()) {
            long[] here = Arrays.stream(places).filter(store::holds).toArray();
            if (here.length > 0) {
                summaries.addAll(store.reader().read(sql -> new RunReading(sql).summaries(here)));
            }
        }
        return summaries;
    }

    /** The first that is found. */
    static <T> Optional<T> first(Stores.Open open, Reader.Work<Optional<T>> work) throws SQLException {
        for (RunStore store : open.all().toList()) {
            Optional<T> found = store.reader().read(work);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    static HistorySize size(Stores.Open open, long bytes) throws SQLException {
        int inMemory = count(open.memory());
        int inFile = count(open.file()) - stale(open).length;
        return new HistorySize(inFile + inMemory, inMemory, bytes);
    }

    static FilterChoices choices(Stores.Open open) throws SQLException {
        return new FilterChoices(
                distinct(open, "select distinct endpoint from run where deleted is null"),
                distinct(open, "select distinct model from run where deleted is null"),
                distinct(open, "select distinct finish from run where deleted is null and finish is not null"),
                distinct(open, "select distinct name from tag join run on run.id = tag.run where deleted is null"));
    }

    private static List<String> distinct(Stores.Open open, String select) throws SQLException {
        SequencedSet<String> values = new TreeSet<>();
        for (RunStore store : open.all().toList()) {
            store.reader()
                    .read(sql -> sql.read(select, rows -> {
                        while (rows.next()) {
                            values.add(rows.getString(1));
                        }
                        return values;
                    }));
        }
        return List.copyOf(values);
    }

    private static int count(Optional<RunStore> store) throws SQLException {
        return store.isEmpty()
                ? 0
                : store.get().reader().read(sql -> (int) sql.number("select count(*) from run where deleted is null"));
    }

    /** The places in the file of runs that are newer in memory: begun there before it could not be written any more. */
    private static long[] stale(Stores.Open open) throws SQLException {
        if (open.memory().isEmpty() || open.file().isEmpty()) {
            return new long[0];
        }
        List<String> newer = open.memory()
                .get()
                .reader()
                .read(sql -> sql.read("select uuid from run", rows -> {
                    List<String> ids = new ArrayList<>();
                    while (rows.next()) {
                        ids.add(rows.getString(1));
                    }
                    return ids;
                }));
        return open.file().get().reader().read(sql -> {
            long[] places = new long[newer.size()];
            int count = 0;
            for (String id : newer) {
                long place = sql.number("select id from run where deleted is null and uuid = ?", id);
                if (place > 0) {
                    places[count++] = place;
                }
            }
            long[] stale = Arrays.copyOf(places, count);
            Arrays.sort(stale);
            return stale;
        });
    }
}
