package dev.fimplayground.completion;

import dev.fimplayground.model.CompletionFailure;
import dev.fimplayground.tokenizer.TokenizedText;
import java.util.Optional;

/** What a server says about the tokens of a text. */
public sealed interface Tokenization {

    /**
     * The server counted.
     *
     * @param tokens as many as the model reads
     * @param cut the text with the borders of its tokens; empty if the server does not tell them, or if its pieces are
     *     not the text
     */
    record Counted(int tokens, Optional<TokenizedText> cut) implements Tokenization {}

    /** The server has no tokenizer to ask; it will have none the next time either. */
    record None() implements Tokenization {}

    /** Nothing came, or nothing that can be understood; another time it may. */
    record Failed(CompletionFailure failure) implements Tokenization {}
}
