package dev.fimplayground.fake;

import dev.fimplayground.completion.Connection;
import dev.fimplayground.completion.Tokenization;
import dev.fimplayground.completion.TokenizerClient;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;

/** A tokenizer client that gives one answer, and tells what it was asked. */
public final class ScriptedTokenizer implements TokenizerClient {
    public final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile Tokenization answer = new Tokenization.None();
    private volatile OptionalInt limit = OptionalInt.empty();

    public void answer(Tokenization next) {
        answer = next;
    }

    @Override
    public Tokenization tokenize(String text, Connection connection) {
        asked.add(text);
        return answer;
    }

    /** What it tells of its context from now on. */
    public void limit(int tokens) {
        limit = OptionalInt.of(tokens);
    }

    @Override
    public OptionalInt contextLimit(Connection connection) {
        return limit;
    }

    @Override
    public void close() {}
}
