package dev.fimplayground.completion;

/** Asks a server how its model cuts a text into tokens. Safe for use by many threads at once. */
public interface TokenizerClient extends AutoCloseable {

    /**
     * Sends the whole text, once, and blocks until the answer is there, some seconds at most: never on the FX thread.
     * Nothing that can happen on the wire is thrown.
     *
     * @param text with control tokens, which become one token each
     * @param connection whose key goes to its own host only
     */
    Tokenization tokenize(String text, Connection connection);

    /** Frees connections and threads; calls under way end as failed. */
    @Override
    void close();
}
