package dev.fimplayground.tokenizer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * The vocabulary that all models of Qwen2, Qwen2.5 and Qwen2.5-Coder share: 151,643 ranked tokens, then the control
 * tokens.
 *
 * <p>Sources: the tokens are {@code qwen.tiktoken} of Alibaba Cloud's DashScope SDK; names and numbers of the control
 * tokens are those of Qwen2.5-Coder's {@code tokenizer_config.json}.
 */
public final class QwenVocabulary {
    private static final String FILE = "/qwen.tiktoken";
    private static final List<String> CONTROL = List.of(
            "<|endoftext|>",
            "<|im_start|>",
            "<|im_end|>",
            "<|object_ref_start|>",
            "<|object_ref_end|>",
            "<|box_start|>",
            "<|box_end|>",
            "<|quad_start|>",
            "<|quad_end|>",
            "<|vision_start|>",
            "<|vision_end|>",
            "<|vision_pad|>",
            "<|image_pad|>",
            "<|video_pad|>",
            "<tool_call>",
            "</tool_call>",
            "<|fim_prefix|>",
            "<|fim_middle|>",
            "<|fim_suffix|>",
            "<|fim_pad|>",
            "<|repo_name|>",
            "<|file_sep|>");

    private QwenVocabulary() {}

    /** Reads the file from the class path and builds the tokenizer: some hundred milliseconds, so not on the FX thread. */
    public static Tokenizer load() {
        TokenTable.Builder builder = new TokenTable.Builder();
        int ranked = addRanked(builder);
        CONTROL.forEach(name -> builder.add(name.getBytes(StandardCharsets.UTF_8), Vocabulary.Kind.CONTROL));
        TokenTable tokens = builder.build();
        return new ByteLevelBpe(tokens, MergeOrder.of(tokens, ranked));
    }

    /** @return how many there are */
    private static int addRanked(TokenTable.Builder tokens) {
        int rank = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(), StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                tokens.add(token(line, rank++), Vocabulary.Kind.NORMAL);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE + " cannot be read", unreadable);
        }
        return rank;
    }

    private static InputStream open() throws IOException {
        InputStream file = QwenVocabulary.class.getResourceAsStream(FILE);
        if (file == null) {
            throw new IOException(FILE + " is not on the class path");
        }
        return file;
    }

    private static byte[] token(String line, int expectedRank) throws IOException {
        int space = line.indexOf(' ');
        if (space < 0 || !line.substring(space + 1).equals(String.valueOf(expectedRank))) {
            throw new IOException("no token of rank " + expectedRank + " in the line \"" + line + "\"");
        }
        return Base64.getDecoder().decode(line.substring(0, space));
    }
}
