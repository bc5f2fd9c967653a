package dev.fimplayground.engine.server;

import dev.fimplayground.tokenizer.Tokenizer;

/**
 * The body of {@code POST /tokenize}, with the fields and defaults of llama.cpp's {@code llama-server}.
 *
 * @param content the text; empty when it is not sent
 * @param parseSpecial whether control tokens written in it are taken for tokens; true when not sent
 * @param withPieces whether the answer tells what each token stands for; false when not sent
 */
record TokenizeCall(String content, boolean parseSpecial, boolean withPieces) {
    /** In UTF-16 units, some times what a context of this engine holds: each may become 50 bytes of answer. */
    static final int LONGEST_CONTENT = 200_000;

    static TokenizeCall of(RequestFields fields) throws RefusedException {
        String content = fields.optionalString("content").orElse("");
        if (content.length() > LONGEST_CONTENT) {
            throw RequestFields.refused(
                    "content",
                    "content has " + content.length() + " characters; this server tokenizes at most " + LONGEST_CONTENT
                            + " at a time.");
        }
        // These models have no token that is added before every text, so the flag is checked and changes nothing.
        fields.flag("add_special", false);
        return new TokenizeCall(content, fields.flag("parse_special", true), fields.flag("with_pieces", false));
    }

    int[] tokens(Tokenizer tokenizer) {
        return parseSpecial ? tokenizer.encode(content) : tokenizer.encodeAsText(content);
    }
}
