package dev.fimplayground.viewmodel.history;

import dev.fimplayground.history.HistoryState;
import dev.fimplayground.history.HistoryTrouble;
import dev.fimplayground.text.Texts;
import java.util.Locale;

/** The words for where runs are kept, and for what is wrong with it. */
final class HistoryWords {
    private HistoryWords() {}

    /** Empty while all is well. */
    static String of(HistoryState state) {
        return switch (state) {
            case HistoryState.Unopened(), HistoryState.Closed() -> "";
            case HistoryState.Ready ready -> ready.renewal().map(HistoryWords::renewal).orElse("");
            case HistoryState.ReadOnly(HistoryTrouble why) -> sentence(why) + " " + Texts.get("history.state.readOnly");
            case HistoryState.InMemory(HistoryTrouble why) -> sentence(why) + " " + Texts.get("history.state.inMemory");
        };
    }

    static String sentence(HistoryTrouble trouble) {
        return Texts.get(key(trouble) + ".sentence");
    }

    static String next(HistoryTrouble trouble) {
        return Texts.get(key(trouble) + ".next");
    }

    private static String renewal(HistoryState.Renewal renewal) {
        String begun = sentence(renewal.why()) + " " + Texts.get("history.state.renewed");
        return renewal.setAside()
                .map(place -> begun + " " + Texts.format("history.state.setAside", String.valueOf(place)))
                .orElse(begun);
    }

    private static String key(HistoryTrouble trouble) {
        return "history.trouble." + trouble.name().toLowerCase(Locale.ROOT);
    }
}
