package dev.fimplayground.completion.http;

import dev.fimplayground.completion.Tokenization;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.tokenizer.TokenizedText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One text to be tokenized: the request for it, and what its answer may look like. Immutable. */
final class TokenizeRequest {
    /** Of answer, for a token that holds one byte: number and piece are some thirty. */
    private static final int BYTES_A_TOKEN = 64;

    private static final int LARGEST_ANSWER = EventStreamDecoder.DEFAULT_LIMIT;
    /** Tokens that a model puts around every text; and servers whose words for an error are long. */
    private static final int EXTRA = 256;

    private final String text;
    private final int bytes;

    TokenizeRequest(String text) {
        this.text = RequestBodyWriter.wellFormed(text);
        this.bytes = this.text.getBytes(StandardCharsets.UTF_8).length;
    }

    PreparedRequest prepared() {
        ObjectNode body = WireJson.MAPPER.createObjectNode();
        body.put("content", text);
        body.put("add_special", false);
        body.put("parse_special", true);
        body.put("with_pieces", true);
        return new PreparedRequest(WireJson.MAPPER.writeValueAsBytes(body), "application/json");
    }

    /** In bytes: a text has at most as many tokens as bytes, so an honest answer has a bound. */
    int largestAnswer() {
        return (int) Math.min(LARGEST_ANSWER, ((long) bytes + EXTRA) * BYTES_A_TOKEN);
    }

    /** @throws FailedException if it is not what llama-server answers */
    Tokenization read(byte[] answer) throws FailedException {
        JsonNode tokens = tree(answer).path("tokens");
        if (!tokens.isArray() || tokens.size() > bytes + EXTRA) {
            throw unexpected();
        }
        int[] numbers = new int[tokens.size()];
        ByteArrayOutputStream pieces = new ByteArrayOutputStream();
        int[] ends = new int[tokens.size()];
        for (int i = 0; i < numbers.length; i++) {
            JsonNode token = tokens.get(i);
            numbers[i] = number(token.isObject() ? token.path("id") : token);
            addPiece(token.path("piece"), pieces);
            ends[i] = pieces.size();
        }
        boolean whole = pieces.toString(StandardCharsets.UTF_8).equals(text);
        return new Tokenization.Counted(
                numbers.length, whole ? TokenizedText.ofEnds(text, numbers, ends) : Optional.empty());
    }

    /** @throws FailedException if it is not JSON */
    static JsonNode tree(byte[] answer) throws FailedException {
        try {
            return WireJson.read(new String(answer, StandardCharsets.UTF_8));
        } catch (JacksonException malformed) {
            throw unexpected();
        }
    }

    private static int number(JsonNode node) throws FailedException {
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.intValue() < 0) {
            throw unexpected();
        }
        return node.intValue();
    }

    /** A piece is a string, or an array of bytes where it is only part of a character; older servers tell none. */
    private static void addPiece(JsonNode piece, ByteArrayOutputStream pieces) throws FailedException {
        if (piece.isString()) {
            pieces.writeBytes(piece.stringValue().getBytes(StandardCharsets.UTF_8));
        } else if (piece.isArray()) {
            for (JsonNode each : piece) {
                pieces.write(oneByte(each));
            }
        }
    }

    private static int oneByte(JsonNode node) throws FailedException {
        int number = number(node);
        if (number > 0xFF) {
            throw unexpected();
        }
        return number;
    }

    /** What came is not quoted: it may hold the text. */
    private static FailedException unexpected() {
        return OkHttpTokenizerClient.broken(FailureReason.UNEXPECTED_SHAPE, "tokens");
    }
}
