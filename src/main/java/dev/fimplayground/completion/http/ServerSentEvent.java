package dev.fimplayground.completion.http;

/**
 * One dispatched event of an event stream.
 *
 * @param type the {@code event} field, or {@code message} without one
 * @param data the {@code data} lines, joined by line feeds
 * @param lastEventId the last {@code id} that the stream has set so far, or empty
 */
record ServerSentEvent(String type, String data, String lastEventId) {}
