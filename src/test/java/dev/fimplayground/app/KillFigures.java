package dev.fimplayground.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What many kills cost, summed up. Safe for use by many threads at once. */
final class KillFigures {
    private final List<Age> drafts = new ArrayList<>();
    private final List<Age> texts = new ArrayList<>();
    private final List<Age> endings = new ArrayList<>();
    private long longestStandstill;
    private int kills;
    private int runs;
    private int saves;

    /**
     * How old the oldest thing was that was not kept.
     *
     * @param byTheClock milliseconds
     * @param running the same without the time during which the machine did not let the process run
     */
    record Age(long byTheClock, long running) {}

    synchronized void draft(Age oldest) {
        drafts.add(oldest);
    }

    synchronized void text(Age age) {
        texts.add(age);
    }

    /** Of a run whose end was on screen and is not in the history. */
    synchronized void ending(Age age) {
        endings.add(age);
    }

    synchronized void standstill(long millis) {
        longestStandstill = Math.max(longestStandstill, millis);
    }

    synchronized void kill() {
        kills++;
    }

    /** A run that had been kept before the kill and was there after it. */
    synchronized void run() {
        runs++;
    }

    synchronized void saves(int count) {
        saves += count;
    }

    synchronized int kills() {
        return kills;
    }

    synchronized int runs() {
        return runs;
    }

    synchronized int saves() {
        return saves;
    }

    /** Whether kills met texts that streamed and typing that was not saved yet: else nothing was tried. */
    synchronized boolean metUnsaved() {
        return !drafts.isEmpty() && !texts.isEmpty();
    }

    @Override
    public synchronized String toString() {
        return "%d kills: %d ended runs kept before, 0 lost; %d experiments saved, none torn; quick_check ok every time; oldest typing lost %s, oldest text lost %s, latest end of a run lost %s; the machine stood still for up to %d of the last 1000 ms"
                .formatted(kills, runs, saves, oldest(drafts), oldest(texts), oldest(endings), longestStandstill);
    }

    private static String oldest(List<Age> ages) {
        return ages.isEmpty()
                ? "none"
                : "%d ms (by the clock %d ms)"
                        .formatted(
                                Collections.max(ages.stream().map(Age::running).toList()),
                                Collections.max(
                                        ages.stream().map(Age::byTheClock).toList()));
    }
}
