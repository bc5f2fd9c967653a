package dev.fimplayground.viewmodel;

import java.util.Optional;

/**
 * One run as a step: it took the old middle away, with what was told and kept of the run that wrote it, and wrote a new one,
 * which is known only when it is undone. A run still under way is stopped then.
 */
final class Generation implements EditStep {
    private final RunViewModel run;
    private final MiddleViewModel middle;
    private final String before;
    private final UsageWords usageBefore;
    private final Optional<RunRecord> recordBefore;
    private String after = "";
    private UsageWords usageAfter = UsageWords.NONE;
    private Optional<RunRecord> recordAfter = Optional.empty();
    private boolean undone;

    Generation(
            RunViewModel run,
            MiddleViewModel middle,
            String before,
            UsageWords usageBefore,
            Optional<RunRecord> recordBefore) {
        this.run = run;
        this.middle = middle;
        this.before = before;
        this.usageBefore = usageBefore;
        this.recordBefore = recordBefore;
    }

    @Override
    public void undo() {
        run.stop();
        after = middle.text();
        usageAfter = run.usage().words();
        recordAfter = run.recordProperty().get();
        undone = true;
        show(before, usageBefore, recordBefore);
    }

    @Override
    public void redo() {
        undone = false;
        show(after, usageAfter, recordAfter);
    }

    private void show(String text, UsageWords usage, Optional<RunRecord> record) {
        run.forget();
        run.usage().show(usage);
        middle.show(text);
        run.show(record);
        middle.requestFocus();
    }

    /** The middle that the run took away. */
    String before() {
        return before;
    }

    @Override
    public long size() {
        return before.length();
    }

    @Override
    public boolean isChange() {
        return run.active().get()
                || !before.equals(undone ? after : middle.text())
                || !usageBefore.equals(undone ? usageAfter : run.usage().words());
    }
}
