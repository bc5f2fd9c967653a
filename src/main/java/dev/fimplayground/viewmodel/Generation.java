package dev.fimplayground.viewmodel;

/**
 * One run as a step: it took the old middle away and wrote a new one, which is known only when it is undone. A run
 * still under way is stopped then.
 */
final class Generation implements EditStep {
    private final RunViewModel run;
    private final MiddleViewModel middle;
    private final String before;
    private String after = "";
    private boolean undone;

    Generation(RunViewModel run, MiddleViewModel middle, String before) {
        this.run = run;
        this.middle = middle;
        this.before = before;
    }

    @Override
    public void undo() {
        run.stop();
        after = middle.text();
        undone = true;
        run.forget();
        middle.show(before);
        middle.requestFocus();
    }

    @Override
    public void redo() {
        undone = false;
        run.forget();
        middle.show(after);
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
        return run.active().get() || !before.equals(undone ? after : middle.text());
    }
}
