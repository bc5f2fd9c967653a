package dev.fimplayground.viewmodel;

/** A middle that was replaced by another, for instance a part of it that was accepted. */
record MiddleEdit(MiddleViewModel middle, String before, String after) implements EditStep {
    @Override
    public void undo() {
        middle.show(before);
    }

    @Override
    public void redo() {
        middle.show(after);
    }

    @Override
    public long size() {
        return (long) before.length() + after.length();
    }

    @Override
    public boolean isChange() {
        return !before.equals(after);
    }
}
