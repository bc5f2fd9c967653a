package dev.fimplayground.engine.generation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/** Lets one caller at a time through, in the order of their arrival. Safe for many threads. */
final class Turns {
    /** How often a waiting caller asks whether it is cancelled. */
    private static final int POLL_MILLIS = 10;

    /** The first has its turn. */
    private final Deque<Object> tickets = new ArrayDeque<>();

    /**
     * Waits for the turn; give the ticket back with {@link #end}, whatever the answer.
     *
     * @return false if it was cancelled, or the thread interrupted, before the turn came
     */
    boolean await(Object ticket, BooleanSupplier cancelled) {
        synchronized (this) {
            tickets.add(ticket);
        }
        try {
            while (!cancelled.getAsBoolean()) {
                if (comesWithinPoll(ticket)) {
                    return true;
                }
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    synchronized void end(Object ticket) {
        tickets.remove(ticket);
        notifyAll();
    }

    private synchronized boolean comesWithinPoll(Object ticket) throws InterruptedException {
        if (tickets.peek() != ticket) {
            wait(POLL_MILLIS);
        }
        return tickets.peek() == ticket;
    }
}
