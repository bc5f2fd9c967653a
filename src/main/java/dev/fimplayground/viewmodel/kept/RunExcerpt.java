package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.model.Run;
import dev.fimplayground.syntax.Language;

/**
 * The texts of a run, as much as a glance takes in.
 *
 * @param hidden what stands before it all: not shown, but read by who colours it; empty if that would be too much
 * @param before the end of the prefix
 * @param middle what came
 * @param after the beginning of the suffix
 */
public record RunExcerpt(String hidden, String before, String middle, String after, Language language) {
    public static final RunExcerpt NOTHING = new RunExcerpt("", "", "", "", Language.PLAIN);

    /** In UTF-16 units, of prefix and suffix each. */
    private static final int AROUND = 2_000;
    /** In UTF-16 units; the whole middle comes with restoring. */
    private static final int LONGEST_MIDDLE = 100_000;
    /** In UTF-16 units. */
    private static final int MOST_HIDDEN = 200_000;

    static RunExcerpt of(Run run) {
        String prefix = lines(run.request().prompt().prefix());
        String suffix = lines(run.request().prompt().suffix());
        String before = tail(prefix);
        int hidden = prefix.length() - before.length();
        return new RunExcerpt(
                hidden > MOST_HIDDEN ? "" : prefix.substring(0, hidden),
                before,
                head(lines(run.text()), LONGEST_MIDDLE),
                head(suffix, AROUND),
                Language.detect(prefix));
    }

    /** All that is shown. */
    public String text() {
        return before + middle + after;
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String tail(String text) {
        if (text.length() <= AROUND) {
            return text;
        }
        String end = text.substring(text.length() - AROUND);
        return "…" + end.substring(end.indexOf('\n') + 1 == end.length() ? 0 : Math.max(0, end.indexOf('\n')));
    }

    private static String head(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }
}
