package dev.fimplayground.text;

import dev.fimplayground.history.HistoryTrouble;
import dev.fimplayground.history.RunImport;
import java.util.Locale;

/**
 * A trouble of the history in a person's words.
 *
 * @param sentence what is wrong, and what becomes of new runs
 * @param next what to do about it
 */
public record HistoryText(String sentence, String next) {

    public static HistoryText of(HistoryTrouble trouble) {
        String key = "history.trouble." + trouble.name().toLowerCase(Locale.ROOT);
        return new HistoryText(Texts.format(key + ".sentence"), Texts.format(key + ".next"));
    }

    /** Why a line of an import was passed over. */
    public static String of(RunImport.Problem problem) {
        String key = "history.import.problem." + problem.kind().name().toLowerCase(Locale.ROOT);
        return Texts.format(key, problem.line(), problem.field());
    }
}
