package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.model.Run;

/**
 * The texts of a run, as much as a glance takes in.
 *
 * @param before the end of the prefix
 * @param middle what came
 * @param after the beginning of the suffix
 */
public record RunExcerpt(String before, String middle, String after) {
    public static final RunExcerpt NOTHING = new RunExcerpt("", "", "");

    /** In UTF-16 units, of prefix and suffix each. */
    private static final int AROUND = 2_000;
    /** In UTF-16 units; the whole middle comes with restoring. */
    private static final int LONGEST_MIDDLE = 100_000;

    static RunExcerpt of(Run run) {
        String prefix = lines(run.request().prompt().prefix());
        String suffix = lines(run.request().prompt().suffix());
        return new RunExcerpt(tail(prefix), head(lines(run.text()), LONGEST_MIDDLE), head(suffix, AROUND));
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
