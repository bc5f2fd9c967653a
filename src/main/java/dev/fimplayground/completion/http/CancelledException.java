package dev.fimplayground.completion.http;

/** The person, or the client's closing, ended the run. */
final class CancelledException extends Exception {
    private static final long serialVersionUID = 1L;
}
