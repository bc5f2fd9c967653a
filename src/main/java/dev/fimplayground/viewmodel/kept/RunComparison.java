package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.model.Run;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.LineDiff;
import java.util.ArrayList;
import java.util.List;

/**
 * Two runs beside each other, the older one first.
 *
 * @param middles what differs between what came
 * @param differences of everything else: name, and what the two had
 * @param summary in one sentence
 */
public record RunComparison(
        String older, String newer, LineDiff middles, List<Difference> differences, String summary) {

    /** Something that the two do not have in common. */
    public record Difference(String name, String older, String newer) {}

    public RunComparison {
        differences = List.copyOf(differences);
    }

    static RunComparison of(Run one, Run other) {
        boolean inOrder = !one.start().started().isAfter(other.start().started());
        Run older = inOrder ? one : other;
        Run newer = inOrder ? other : one;
        LineDiff middles = LineDiff.between(lines(older.text()), lines(newer.text()));
        return new RunComparison(
                RunLine.time(older.start().started()),
                RunLine.time(newer.start().started()),
                middles,
                differences(older, newer),
                summary(middles));
    }

    private static List<Difference> differences(Run older, Run newer) {
        List<Difference> differences = new ArrayList<>();
        text(
                differences,
                "prefix",
                older.request().prompt().prefix(),
                newer.request().prompt().prefix());
        text(
                differences,
                "suffix",
                older.request().prompt().suffix(),
                newer.request().prompt().suffix());
        List<Fact> before = RunFacts.request(older.request());
        List<Fact> now = RunFacts.request(newer.request());
        for (int i = 0; i < before.size(); i++) {
            add(
                    differences,
                    before.get(i).name(),
                    before.get(i).value(),
                    now.get(i).value());
        }
        if (!older.request().repository().equals(newer.request().repository())
                && differences.stream().noneMatch(each -> each.name().equals(Texts.get("history.fact.repository")))) {
            String differs = Texts.get("history.compare.differs");
            differences.add(new Difference(Texts.get("history.fact.repository"), differs, differs));
        }
        return differences;
    }

    private static void text(List<Difference> to, String key, String older, String newer) {
        if (!older.equals(newer)) {
            LineDiff diff = LineDiff.between(lines(older), lines(newer));
            to.add(new Difference(
                    Texts.get("history.fact." + key),
                    Texts.format("history.compare.lines", diff.count(LineDiff.Kind.ONLY_BEFORE)),
                    Texts.format("history.compare.lines", diff.count(LineDiff.Kind.ONLY_NOW))));
        }
    }

    private static void add(List<Difference> to, String name, String older, String newer) {
        if (!older.equals(newer)) {
            to.add(new Difference(name, older, newer));
        }
    }

    private static String summary(LineDiff middles) {
        long added = middles.count(LineDiff.Kind.ONLY_NOW);
        long removed = middles.count(LineDiff.Kind.ONLY_BEFORE);
        return added + removed == 0
                ? Texts.get("history.compare.same")
                : Texts.format("history.compare.middles", removed, added);
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
