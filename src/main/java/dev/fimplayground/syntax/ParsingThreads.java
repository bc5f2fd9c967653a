package dev.fimplayground.syntax;

import java.util.concurrent.ThreadFactory;

/**
 * Makes threads to parse on: platform threads, because native code would hold up a virtual thread's carrier, with a
 * deep stack, because the parser calls itself once per level of nesting and an overflow in it ends the whole process.
 */
public final class ParsingThreads implements ThreadFactory {
    /** In bytes, of addresses; memory is taken as the stack grows. Enough for {@link Highlighter#MAX_LENGTH} brackets. */
    private static final long STACK = 1L << 30;

    private final String name;

    public ParsingThreads(String name) {
        this.name = name;
    }

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(null, task, name, STACK);
        thread.setDaemon(true);
        return thread;
    }
}
