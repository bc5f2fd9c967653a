package dev.fimplayground.engine.loading;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.Excerpt;
import dev.fimplayground.engine.gguf.GgufMetadata;
import dev.fimplayground.text.Texts;
import dev.fimplayground.tokenizer.ByteLevelBpe;
import dev.fimplayground.tokenizer.Vocabulary;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the tokenizer out of a file's metadata.
 *
 * <p>Source: the GGUF specification, "Tokenizer"; the numbers of {@code token_type} are llama.cpp's.
 */
final class VocabularyReader {
    private static final String PREFIX = "tokenizer.ggml.";
    private static final Set<String> END_KEYS = Set.of("eos_token_id", "eot_token_id", "eom_token_id");
    private static final Set<String> END_NAMES = Set.of("<|endoftext|>", "<|im_end|>");

    private final GgufMetadata metadata;

    VocabularyReader(GgufMetadata metadata) {
        this.metadata = metadata;
    }

    ByteLevelBpe tokenizer() throws EngineException {
        require("model", "gpt2");
        require("pre", "qwen2");
        List<String> tokens = metadata.texts(PREFIX + "tokens");
        List<Long> types = metadata.integers(PREFIX + "token_type");
        List<Vocabulary.Kind> kinds = new ArrayList<>();
        for (int id = 0; id < Math.min(tokens.size(), types.size()); id++) {
            kinds.add(kind(types.get(id), tokens.get(id)));
        }
        if (tokens.size() != types.size()) {
            throw new EngineException(
                    Texts.format("gguf.tokenTypes", String.valueOf(tokens.size()), String.valueOf(types.size())));
        }
        try {
            return new ByteLevelBpe(new Vocabulary(tokens, kinds, metadata.texts(PREFIX + "merges")));
        } catch (IllegalArgumentException unsound) {
            throw new EngineException(
                    Texts.format("gguf.vocabulary", Excerpt.of(String.valueOf(unsound.getMessage()))), unsound);
        }
    }

    /** Every token that the metadata says ends a text or a turn, and those that do by name. */
    BitSet ends(ByteLevelBpe tokenizer) throws EngineException {
        BitSet ends = new BitSet();
        for (String key : END_KEYS) {
            if (metadata.integer(PREFIX + key).isPresent()) {
                ends.set(metadata.count(PREFIX + key, 0, tokenizer.size() - 1));
            }
        }
        END_NAMES.forEach(name -> tokenizer.control(name).ifPresent(ends::set));
        return ends;
    }

    private void require(String key, String value) throws EngineException {
        Optional<String> found = metadata.text(PREFIX + key);
        if (!found.equals(Optional.of(value))) {
            throw new EngineException(Texts.format(
                    "gguf.tokenizer", key, found.map(Excerpt::of).orElseGet(() -> Texts.get("gguf.notGiven")), value));
        }
    }

    /** Some converters mark control tokens as merely added: a name like {@code <|…|>} tells. */
    private static Vocabulary.Kind kind(long type, String token) {
        boolean looksControl = token.startsWith("<|") && token.endsWith("|>");
        return switch ((int) Math.clamp(type, 0, 7)) {
            case 3 -> Vocabulary.Kind.CONTROL;
            case 4 -> looksControl ? Vocabulary.Kind.CONTROL : Vocabulary.Kind.ADDED;
            case 2, 5 -> Vocabulary.Kind.UNUSED;
            default -> Vocabulary.Kind.NORMAL;
        };
    }
}
