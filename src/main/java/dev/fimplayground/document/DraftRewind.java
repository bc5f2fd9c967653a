package dev.fimplayground.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Goes back through a draft's steps on copies of its texts, to see which of them fit: a file may have been edited by
 * hand. Any thread; not for the FX thread if the texts are long.
 */
public final class DraftRewind {
    private final StringBuilder prefix;
    private final StringBuilder suffix;

    private DraftRewind(Draft draft) {
        prefix = new StringBuilder(draft.prefix());
        suffix = new StringBuilder(draft.suffix());
    }

    /** The newest steps that can be undone, the oldest first. */
    public static List<DraftStep> fitting(Draft draft) {
        DraftRewind rewind = new DraftRewind(draft);
        List<DraftStep> fitting = new ArrayList<>();
        for (DraftStep step : draft.steps().reversed()) {
            if (!rewind.back(step)) {
                break;
            }
            fitting.add(step);
        }
        return fitting.reversed();
    }

    private boolean back(DraftStep step) {
        return switch (step) {
            case DraftStep.Text(boolean inSuffix, List<DraftStep.Change> changes) ->
                changes.reversed().stream().allMatch(change -> back(inSuffix ? suffix : prefix, change));
            case DraftStep.Joined(List<DraftStep> steps) ->
                steps.reversed().stream().allMatch(this::back);
            case DraftStep.Middle _, DraftStep.Value _ -> true;
        };
    }

    private static boolean back(StringBuilder text, DraftStep.Change change) {
        int end = change.at() + change.inserted().length();
        boolean fits = change.at() >= 0
                && end <= text.length()
                && change.inserted().contentEquals(text.subSequence(change.at(), end));
        if (fits) {
            text.replace(change.at(), end, change.removed());
        }
        return fits;
    }
}
