package dev.fimplayground.history;

import java.util.Arrays;

/** What a search found: the places of the runs in the history, newest first. Immutable; eight bytes a run. */
public final class RunList {
    public static final RunList EMPTY = new RunList(new long[0]);

    private final long[] places;

    private RunList(long[] places) {
        this.places = places;
    }

    /** Takes a copy. Only the history that made the places can read them. */
    public static RunList of(long... places) {
        return new RunList(places.clone());
    }

    public int size() {
        return places.length;
    }

    /** A copy of the places from {@code from} to before {@code to}. */
    public long[] places(int from, int to) {
        return Arrays.copyOfRange(places, from, to);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RunList that && Arrays.equals(places, that.places);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(places);
    }

    @Override
    public String toString() {
        return places.length + " runs";
    }
}
