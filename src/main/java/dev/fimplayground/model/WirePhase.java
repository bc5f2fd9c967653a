package dev.fimplayground.model;

/** A part of an exchange's time, from and to in nanoseconds since the client was asked. */
public record WirePhase(Kind kind, long from, long to) {

    /** In the order in which they follow each other; TLS is a part of connecting. */
    public enum Kind {
        LOOKUP,
        CONNECT,
        TLS,
        SEND,
        /** From the sent request to the head of the answer. */
        WAIT,
        /** From the head to the first byte of the body. */
        FIRST_BYTE,
        /** From the first byte of the body to the last. */
        RECEIVE
    }

    public long nanos() {
        return to - from;
    }
}
