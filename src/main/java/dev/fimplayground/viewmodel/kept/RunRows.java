package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.history.RunList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import javafx.collections.ObservableListBase;

/**
 * The rows of a search, however many: those that are looked at are made, and their pages asked for, when they are looked
 * at; some hundred are remembered. A new search is told as the smallest change from the one before. FX thread only.
 */
final class RunRows extends ObservableListBase<RunRow> {
    /** In rows; what one read brings. */
    static final int PAGE = 64;

    static final int PAGES_REMEMBERED = 16;

    private static final int REMEMBERED = PAGES_REMEMBERED * PAGE;

    private final IntConsumer needed;
    private final Map<Long, RunRow> rows = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, RunRow> eldest) {
            return size() > REMEMBERED;
        }
    };
    private RunList list = RunList.EMPTY;
    private long[] places = new long[0];

    /** @param needed told the number of a page of which a row is looked at that was not read */
    RunRows(IntConsumer needed) {
        this.needed = needed;
    }

    RunList list() {
        return list;
    }

    @Override
    public int size() {
        return places.length;
    }

    @Override
    public RunRow get(int index) {
        Objects.checkIndex(index, places.length);
        RunRow row = rows.computeIfAbsent(places[index], RunRow::new);
        if (row.summary().isEmpty()) {
            needed.accept(index / PAGE);
        }
        return row;
    }

    /** The runs at {@code indices}, those that there are not left out, in the list's order. */
    RunList listOf(List<Integer> indices) {
        return RunList.of(indices.stream()
                .mapToInt(Integer::intValue)
                .filter(index -> index >= 0 && index < places.length)
                .sorted()
                .mapToLong(index -> places[index])
                .toArray());
    }

    @Override
    public int indexOf(Object row) {
        return row instanceof RunRow wanted ? indexOf(wanted.place()) : -1;
    }

    private int indexOf(long place) {
        for (int i = 0; i < places.length; i++) {
            if (places[i] == place) {
                return i;
            }
        }
        return -1;
    }

    /** The pages whose rows are remembered, and may have changed. */
    List<Integer> pagesRemembered() {
        Map<Long, Integer> at = new HashMap<>();
        for (int i = 0; i < places.length; i++) {
            if (rows.containsKey(places[i])) {
                at.put(places[i], i / PAGE);
            }
        }
        return at.values().stream().distinct().sorted().toList();
    }

    /** The indices of rows that are remembered and still under way. */
    List<Integer> running() {
        List<Integer> running = new ArrayList<>();
        rows.values().stream()
                .filter(row -> row.lineProperty().get().tone() == RunLine.Tone.BUSY)
                .map(row -> indexOf(row.place()))
                .filter(index -> index >= 0)
                .forEach(running::add);
        return running;
    }

    /** What stands at {@code from} and after it in {@code of}, if that is still the list. */
    void fill(RunList of, int from, List<ReadRun> runs) {
        if (of.equals(list)) {
            for (int i = 0; i < runs.size(); i++) {
                rows.computeIfAbsent(places[from + i], RunRow::new).show(runs.get(i));
            }
        }
    }

    void show(RunList found) {
        long[] before = places;
        long[] now = found.places(0, found.size());
        list = found;
        if (!Arrays.equals(before, now)) {
            // A table takes rows that come and others that go in one change for new rows altogether, and selects anew.
            change(before, withoutNewAtTheHead(before, now));
            change(places, now);
        }
    }

    /** {@code now} without what came before the first row that was there; {@code now} itself if none was. */
    private static long[] withoutNewAtTheHead(long[] before, long[] now) {
        int same = Math.max(0, Arrays.mismatch(before, now));
        for (int at = same; same < before.length && at < now.length; at++) {
            if (now[at] == before[same]) {
                long[] rest = Arrays.copyOf(now, now.length - (at - same));
                System.arraycopy(now, at, rest, same, now.length - at);
                return rest;
            }
        }
        return now;
    }

    private void change(long[] before, long[] now) {
        if (Arrays.equals(before, now)) {
            return;
        }
        int same = Math.max(0, Arrays.mismatch(before, now));
        int tail = commonEnd(before, now, same);
        List<RunRow> removed = new ArrayList<>();
        for (int i = same; i < before.length - tail; i++) {
            RunRow row = rows.get(before[i]);
            removed.add(row == null ? new RunRow(before[i]) : row);
        }
        places = now;
        beginChange();
        nextReplace(same, now.length - tail, removed);
        endChange();
    }

    private static int commonEnd(long[] before, long[] now, int same) {
        int most = Math.min(before.length, now.length) - same;
        int tail = 0;
        while (tail < most && before[before.length - 1 - tail] == now[now.length - 1 - tail]) {
            tail++;
        }
        return tail;
    }
}
