package dev.fimplayground.viewmodel;

/** How many columns a tab stop is from the next. */
public enum TabSize {
    TWO(2),
    FOUR(4),
    EIGHT(8);

    private final int columns;

    TabSize(int columns) {
        this.columns = columns;
    }

    public int columns() {
        return columns;
    }
}
