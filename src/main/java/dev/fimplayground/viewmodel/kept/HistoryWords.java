package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.history.HistoryState;
import dev.fimplayground.history.HistoryTrouble;
import dev.fimplayground.text.HistoryText;
import dev.fimplayground.text.Texts;

/** The words for where runs are kept. */
final class HistoryWords {
    private HistoryWords() {}

    /** Empty while all is well. */
    static String of(HistoryState state) {
        return switch (state) {
            case HistoryState.Unopened(), HistoryState.Closed() -> "";
            case HistoryState.Ready ready ->
                ready.renewal().map(HistoryWords::renewal).orElse("");
            case HistoryState.ReadOnly(HistoryTrouble why) ->
                HistoryText.of(why).sentence() + " " + Texts.get("history.state.readOnly");
            case HistoryState.InMemory(HistoryTrouble why) ->
                HistoryText.of(why).sentence();
        };
    }

    private static String renewal(HistoryState.Renewal renewal) {
        String sentence = HistoryText.of(renewal.why()).sentence();
        return renewal.setAside()
                .map(place -> sentence + " " + Texts.format("history.set-aside", String.valueOf(place)))
                .orElse(sentence);
    }
}
