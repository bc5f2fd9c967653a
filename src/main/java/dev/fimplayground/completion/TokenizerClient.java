package dev.fimplayground.completion;

import java.util.OptionalInt;

/** Asks a server how its model cuts a text into tokens, and how many it reads. Safe for use by many threads at once. */
public interface TokenizerClient extends AutoCloseable {

    /**
     * Sends the whole text, once, and blocks until the answer is there, some seconds at most: never on the FX thread.
     * Nothing that can happen on the wire is thrown.
     *
     * @param text with control tokens, which become one token each
     * @param connection whose key goes to its own host only
     */
    Tokenization tokenize(String text, Connection connection);

    /**
     * How many tokens prompt and answer may have together; empty if the server does not tell. Blocks as {@link #tokenize}
     * does; no text is sent.
     */
    OptionalInt contextLimit(Connection connection);

    /** Frees connections and threads; calls under way end as failed. */
    @Override
    void close();
}
