package dev.fimplayground.engine.generation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/**
 * The text of one generation as it grows: holds back what may still change, and tells tokens no earlier than their
 * text. One thread at a time.
 */
final class Answer {
    /** A token with the part of the text that it reaches over, in characters from the beginning. */
    private record Placed(GeneratedToken token, int begin, int end) {}

    private final Utf8Assembler characters = new Utf8Assembler();
    private final StopStrings stops;
    private final GenerationOutput output;
    private final StringBuilder held = new StringBuilder();
    private final Deque<Placed> untold = new ArrayDeque<>();
    private int delivered;

    Answer(StopStrings stops, GenerationOutput output) {
        this.stops = stops;
        this.output = output;
    }

    /**
     * Adds a token's bytes.
     *
     * @param told the token as it is to be told, or an empty list
     * @return whether a stop string is complete; the text before it is then delivered, and nothing more may be added
     */
    boolean append(byte[] bytes, List<GeneratedToken> told) {
        int begin = delivered + held.length();
        held.append(characters.append(bytes));
        // An unfinished code point will be one character at least.
        int end = delivered + held.length() + (characters.isPending() ? 1 : 0);
        told.forEach(token -> untold.add(new Placed(token, begin, end)));
        OptionalInt stop = stops.find(held);
        if (stop.isPresent()) {
            endAt(stop.getAsInt());
            return true;
        }
        deliver(held.length() - stops.possibleBeginning(held));
        return false;
    }

    /** Delivers what was held back: the text ends here, so that no stop string can become complete. */
    void finish() {
        held.append(characters.finish());
        OptionalInt stop = stops.find(held);
        endAt(stop.orElse(held.length()));
    }

    private void deliver(int length) {
        List<GeneratedToken> tokens = new ArrayList<>();
        int reach = delivered + length;
        for (Placed next = untold.peek(); next != null && next.end() <= reach; next = untold.peek()) {
            tokens.add(untold.remove().token());
        }
        tell(length, tokens);
    }

    /** Delivers the last text; tokens of which no character is delivered are never told. */
    private void endAt(int length) {
        int reach = delivered + length;
        List<GeneratedToken> tokens = untold.stream()
                .filter(placed -> placed.begin() < reach)
                .map(Placed::token)
                .toList();
        untold.clear();
        tell(length, tokens);
    }

    private void tell(int length, List<GeneratedToken> tokens) {
        String text = held.substring(0, length);
        held.delete(0, length);
        delivered += length;
        if (!text.isEmpty() || !tokens.isEmpty()) {
            output.accept(text, tokens);
        }
    }
}
