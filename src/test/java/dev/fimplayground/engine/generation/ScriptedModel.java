package dev.fimplayground.engine.generation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A language model of ASCII whose next token is the next character of a script; counts what it is made to read. */
final class ScriptedModel implements LanguageModel {
    static final int END = 128;
    static final int CONTROL = 129;

    private final String script;
    private final int context;
    private final List<Integer> held = new ArrayList<>();
    private int promptEnd = -1;
    private int readTokens;

    /** @param script what comes after the prompt's last character, {@code >}; then the end of text */
    ScriptedModel(String script, int context) {
        this.script = script;
        this.context = context;
    }

    int readTokens() {
        return readTokens;
    }

    @Override
    public int vocabularySize() {
        return 130;
    }

    @Override
    public int contextLength() {
        return context;
    }

    @Override
    public int length() {
        return held.size();
    }

    @Override
    public void truncate(int length) {
        held.subList(length, held.size()).clear();
    }

    @Override
    public float[] read(int[] tokens, BooleanSupplier cancelled) {
        float[] logits = new float[vocabularySize()];
        for (int token : tokens) {
            if (cancelled.getAsBoolean()) {
                return logits;
            }
            held.add(token);
            readTokens++;
            promptEnd = token == '>' ? held.size() : promptEnd;
        }
        int place = held.size() - promptEnd;
        logits[place < script.length() ? script.charAt(place) : END] = 10;
        logits[CONTROL] = 20;
        return logits;
    }
}
