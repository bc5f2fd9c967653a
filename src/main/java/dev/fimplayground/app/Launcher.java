package dev.fimplayground.app;

/** The entry point. It does not extend {@code Application}, so that JavaFX may live on the class path. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        System.out.println("hi");
    }
}
