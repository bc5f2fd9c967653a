package dev.fimplayground.completion.http;

/** A single event, or a single line, outgrew the decoder's limit. */
final class EventTooLargeException extends Exception {
    private static final long serialVersionUID = 1L;

    EventTooLargeException(long limitInBytes) {
        super("an event of more than " + limitInBytes + " bytes");
    }
}
