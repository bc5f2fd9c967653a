package dev.fimplayground.model;

/**
 * The smallest single replacement that turns one text into another and splits no surrogate pair. Compares block by block, which the virtual machine
 * does many units at a time.
 *
 * @param start first UTF-16 unit that differs, in both texts
 * @param oldEnd exclusive, in the old text
 * @param newEnd exclusive, in the new text
 */
public record TextDifference(int start, int oldEnd, int newEnd) {
    private static final int BLOCK = 1024;

    public static TextDifference between(String old, String now) {
        int start = commonStart(old, now);
        int end = commonEnd(old, now, Math.min(old.length(), now.length()) - start);
        return new TextDifference(start, old.length() - end, now.length() - end);
    }

    public boolean isEmpty() {
        return start == oldEnd && start == newEnd;
    }

    private static int commonStart(String old, String now) {
        int limit = Math.min(old.length(), now.length());
        int common = 0;
        while (common + BLOCK <= limit && old.regionMatches(common, now, common, BLOCK)) {
            common += BLOCK;
        }
        while (common < limit && old.charAt(common) == now.charAt(common)) {
            common++;
        }
        boolean splitsPair = common > 0 && Character.isHighSurrogate(now.charAt(common - 1));
        return splitsPair ? common - 1 : common;
    }

    private static int commonEnd(String old, String now, int limit) {
        int common = 0;
        while (common + BLOCK <= limit
                && old.regionMatches(old.length() - common - BLOCK, now, now.length() - common - BLOCK, BLOCK)) {
            common += BLOCK;
        }
        while (common < limit && old.charAt(old.length() - common - 1) == now.charAt(now.length() - common - 1)) {
            common++;
        }
        boolean splitsPair = common > 0 && Character.isLowSurrogate(now.charAt(now.length() - common));
        return splitsPair ? common - 1 : common;
    }
}
