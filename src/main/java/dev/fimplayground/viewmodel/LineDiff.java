package dev.fimplayground.viewmodel;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;

/**
 * What differs between two texts, line by line in the order of the texts: where lines were replaced, what was removed
 * stands first.
 */
public record LineDiff(List<Line> lines) {
    public static final LineDiff NOTHING = new LineDiff(List.of());

    /** Which of the texts has a line. */
    public enum Kind {
        BOTH,
        ONLY_BEFORE,
        ONLY_NOW
    }

    /** @param text without its line end */
    public record Line(Kind kind, String text) {}

    public LineDiff {
        lines = List.copyOf(lines);
    }

    public static LineDiff between(String before, String now) {
        List<Line> lines = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(linesOf(before), linesOf(now), true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                add(lines, Kind.BOTH, delta.getSource().getLines());
            } else {
                add(lines, Kind.ONLY_BEFORE, delta.getSource().getLines());
                add(lines, Kind.ONLY_NOW, delta.getTarget().getLines());
            }
        }
        return new LineDiff(lines);
    }

    public long count(Kind kind) {
        return lines.stream().filter(line -> line.kind() == kind).count();
    }

    private static void add(List<Line> lines, Kind kind, List<String> texts) {
        texts.forEach(text -> lines.add(new Line(kind, text)));
    }

    private static List<String> linesOf(String text) {
        return List.of(text.split("\n", -1));
    }
}
