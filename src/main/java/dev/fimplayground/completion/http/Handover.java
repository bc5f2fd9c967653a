package dev.fimplayground.completion.http;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Passes signals from the thread that reads the socket to the one that waits for the answer, a bounded number at a
 * time. Closing it frees both at once, whoever does it.
 */
final class Handover<T> {
    private final int capacity;
    private final Queue<T> queue = new ArrayDeque<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean closed;

    Handover(int capacity) {
        this.capacity = capacity;
    }

    /**
     * Waits for a place.
     *
     * @return false when it is closed, so that nobody will ever take it
     */
    boolean put(T signal) {
        lock.lock();
        try {
            while (queue.size() >= capacity && !closed) {
                changed.awaitUninterruptibly();
            }
            if (!closed) {
                queue.add(signal);
                changed.signalAll();
            }
            return !closed;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Waits for a signal.
     *
     * @param deadline of {@link System#nanoTime()}
     * @return empty when the deadline has passed
     * @throws CancelledException when it is closed, also while signals are waiting, or when the thread is interrupted
     */
    Optional<T> take(long deadline) throws CancelledException {
        lock.lock();
        try {
            while (queue.isEmpty() && !closed) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return Optional.empty();
                }
                changed.await(left, TimeUnit.NANOSECONDS);
            }
            if (closed) {
                throw new CancelledException();
            }
            changed.signalAll();
            return Optional.of(queue.remove());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            queue.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
