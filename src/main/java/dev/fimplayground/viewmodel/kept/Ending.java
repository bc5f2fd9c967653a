package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.history.RunQuery;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.RunStatus;
import dev.fimplayground.text.Texts;
import java.util.Locale;
import java.util.Set;

/** How a run ended, as far as a person asks for it. */
public enum Ending {
    FINISHED(RunStatus.FINISHED),
    CUT(RunStatus.FINISHED),
    STOPPED(RunStatus.CANCELLED),
    FAILED(RunStatus.FAILED),
    INTERRUPTED(RunStatus.INTERRUPTED),
    RUNNING(RunStatus.RUNNING);

    private final RunStatus status;

    Ending(RunStatus status) {
        this.status = status;
    }

    /** In a menu. */
    public String words() {
        return Texts.get("history.ending." + name().toLowerCase(Locale.ROOT));
    }

    RunQuery in(RunQuery query) {
        RunQuery such = query.withStatuses(Set.of(status));
        return this == CUT ? such.withFinishReason(FinishReason.LENGTH.wireName()) : such;
    }
}
