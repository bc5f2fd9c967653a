package dev.fimplayground.engine.server;

import dev.fimplayground.tokenizer.Tokenizer;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The JSON of {@code POST /tokenize}, as llama.cpp's {@code llama-server} writes it. Stateless. */
final class TokensJson {
    private TokensJson() {}

    static byte[] ids(int[] tokens) {
        return AnswerJson.object(json -> {
            json.writeArrayPropertyStart("tokens");
            for (int token : tokens) {
                json.writeNumber(token);
            }
            json.writeEndArray();
        });
    }

    static byte[] pieces(int[] tokens, Tokenizer tokenizer) {
        return AnswerJson.object(json -> {
            json.writeArrayPropertyStart("tokens");
            for (int token : tokens) {
                json.writeStartObject();
                json.writeNumberProperty("id", token);
                json.writeName("piece");
                writePiece(json, tokenizer.bytes(token));
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    /** A token may hold part of a character: then its bytes are written one by one. */
    private static void writePiece(JsonGenerator json, byte[] bytes) {
        Optional<String> text = text(bytes);
        if (text.isPresent()) {
            json.writeString(text.get());
            return;
        }
        json.writeStartArray();
        for (byte each : bytes) {
            json.writeNumber(each & 0xFF);
        }
        json.writeEndArray();
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException partOfACharacter) {
            return Optional.empty();
        }
    }
}
