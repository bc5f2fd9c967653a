package dev.fimplayground.document;

/** What opening a file as text gave. */
public sealed interface TextFile {
    /**
     * @param name without folders
     * @param text without a byte order mark
     */
    record Opened(String name, String text) implements TextFile {}

    /**
     * Not opened.
     *
     * @param reason a sentence for people
     * @param next what they can do
     */
    record Refused(String reason, String next) implements TextFile {}
}
