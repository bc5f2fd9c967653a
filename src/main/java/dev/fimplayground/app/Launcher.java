package dev.fimplayground.app;

/** The entry point. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        System.out.println(BuildInfo.version());
    }
}
