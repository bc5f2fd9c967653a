package dev.fimplayground.fit;

import dev.fimplayground.text.Texts;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How near a middle comes to what really stood in the hole.
 *
 * @param exact whether they are the same text
 * @param editSimilarity 0 to 1: twice the longest common subsequence by both lengths, in code points. Source: the
 *     "ratio" of fuzzywuzzy and rapidfuzz, with which infilling benchmarks measure
 */
public record ReferenceScore(boolean exact, double editSimilarity) {

    /** Takes the product of both lengths by 64 steps. */
    public static ReferenceScore of(String middle, String reference) {
        int[] one = middle.codePoints().toArray();
        int[] other = reference.codePoints().toArray();
        int both = one.length + other.length;
        double similarity = both == 0 ? 1 : 2.0 * longestCommonSubsequence(one, other) / both;
        return new ReferenceScore(middle.equals(reference), similarity);
    }

    /** In plain words. */
    public String sentence() {
        return exact ? Texts.get("fit.reference.exact") : Texts.format("fit.reference.similar", editSimilarity);
    }

    /** Hyyrö's bit-parallel algorithm: each zero that is left in the rows stands for one common element. */
    private static int longestCommonSubsequence(int[] one, int[] other) {
        int words = (one.length + Long.SIZE - 1) / Long.SIZE;
        Map<Integer, long[]> places = new HashMap<>();
        for (int i = 0; i < one.length; i++) {
            places.computeIfAbsent(one[i], _ -> new long[words])[i / Long.SIZE] |= 1L << (i % Long.SIZE);
        }
        long[] rows = new long[words];
        Arrays.fill(rows, -1L);
        for (int element : other) {
            long[] matches = places.get(element);
            if (matches != null) {
                step(rows, matches);
            }
        }
        int common = 0;
        for (int i = 0; i < one.length; i++) {
            common += (rows[i / Long.SIZE] >>> (i % Long.SIZE) & 1) == 0 ? 1 : 0;
        }
        return common;
    }

    private static void step(long[] rows, long[] matches) {
        long carry = 0;
        for (int word = 0; word < rows.length; word++) {
            long row = rows[word];
            long hit = row & matches[word];
            long sum = row + hit;
            long carried = sum + carry;
            boolean overflow = Long.compareUnsigned(sum, row) < 0 || Long.compareUnsigned(carried, sum) < 0;
            carry = overflow ? 1 : 0;
            rows[word] = carried | (row & ~hit);
        }
    }
}
