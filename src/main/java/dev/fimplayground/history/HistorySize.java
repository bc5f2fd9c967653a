package dev.fimplayground.history;

/**
 * How much is kept.
 *
 * @param runs deleted ones not counted
 * @param onlyInMemory those of them that are on no disk
 * @param bytes on the disk, with what the database keeps for its own ends; 0 without a file
 */
public record HistorySize(int runs, int onlyInMemory, long bytes) {}
