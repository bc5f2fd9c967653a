package dev.fimplayground.engine.process;

import java.io.IOException;

/** A child that never says that it is ready, and ends with its parent. */
final class SilentChild {
    private SilentChild() {}

    public static void main(String[] arguments) throws IOException {
        System.in.transferTo(System.err);
    }
}
