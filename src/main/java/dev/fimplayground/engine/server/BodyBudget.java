package dev.fimplayground.engine.server;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes that the bodies of all requests of one server may have together, from their arrival to the end of their
 * answer. Safe for use by many threads at once.
 */
final class BodyBudget {
    private final long most;
    private final AtomicLong taken = new AtomicLong();

    BodyBudget(long most) {
        this.most = most;
    }

    /** @return what one request holds, nothing at first */
    Share share() {
        return new Share();
    }

    /** One request's part; filled by the thread that receives it, released once by whoever has done with the body. */
    final class Share {
        private final AtomicLong mine = new AtomicLong();

        /** @return false, and nothing taken, if there is no room for so many more */
        boolean take(int bytes) {
            if (taken.addAndGet(bytes) > most) {
                taken.addAndGet(-bytes);
                return false;
            }
            mine.addAndGet(bytes);
            return true;
        }

        /** Gives everything back; a second time there is nothing to give. */
        void release() {
            taken.addAndGet(-mine.getAndSet(0));
        }
    }
}
