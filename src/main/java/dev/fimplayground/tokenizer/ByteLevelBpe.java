package dev.fimplayground.tokenizer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Byte-pair encoding on UTF-8 bytes with Qwen2's way of cutting a text into pieces. Every text can be encoded, and
 * the bytes of its tokens are the text again; a surrogate without its partner is taken as U+FFFD. Immutable, safe for
 * many threads.
 *
 * <p>Source of the pattern: Qwen2's {@code tokenizer.json}, pre-tokenizer; its white space is Unicode's.
 */
public final class ByteLevelBpe implements Tokenizer {
    private static final Pattern PIECES = Pattern.compile(
            "(?:'[sS]|'[tT]|'[rR][eE]|'[vV][eE]|'[mM]|'[lL][lL]|'[dD])"
                    + "|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+"
                    + "|\\p{N}"
                    + "| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*"
                    + "|\\s*[\\r\\n]+"
                    + "|\\s+(?!\\S)"
                    + "|\\s+",
            Pattern.UNICODE_CHARACTER_CLASS);

    private final List<String> names;
    private final List<Vocabulary.Kind> kinds;
    private final byte[][] bytes;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Pattern wholeTokens;
    private final Pattern addedTokens;
    private final Merges merges;
    private final int[] byteTokens;
    private final int longestToken;

    /** @throws IllegalArgumentException if the vocabulary is not sound; the message says what is wrong */
    public ByteLevelBpe(Vocabulary vocabulary) {
        this.names = vocabulary.tokens();
        this.kinds = vocabulary.kinds();
        this.bytes = new byte[names.size()][];
        for (int id = 0; id < names.size(); id++) {
            ids.putIfAbsent(names.get(id), id);
            bytes[id] = kinds.get(id) == Vocabulary.Kind.NORMAL
                    ? ByteAlphabet.bytes(names.get(id))
                    : names.get(id).getBytes(StandardCharsets.UTF_8);
        }
        this.wholeTokens = tokensOf(vocabulary, EnumSet.of(Vocabulary.Kind.CONTROL, Vocabulary.Kind.ADDED));
        this.addedTokens = tokensOf(vocabulary, EnumSet.of(Vocabulary.Kind.ADDED));
        this.merges = new Merges(vocabulary.merges(), ids);
        this.byteTokens = byteTokens();
        this.longestToken = IntStream.range(0, size())
                .filter(id -> !isUnused(id))
                .map(id -> bytes[id].length)
                .max()
                .orElse(1);
    }

    @Override
    public int size() {
        return names.size();
    }

    @Override
    public int[] encode(String text) {
        return encode(text, wholeTokens);
    }

    @Override
    public int[] encodeAsText(String text) {
        return encode(text, addedTokens);
    }

    private int[] encode(String text, Pattern foundFirst) {
        String sound = withoutLoneSurrogates(text);
        PieceEncoder pieces = new PieceEncoder(merges, byteTokens);
        IntStream.Builder tokens = IntStream.builder();
        Matcher whole = foundFirst.matcher(sound);
        int from = 0;
        while (whole.find()) {
            encodePieces(sound, from, whole.start(), pieces, tokens);
            tokens.add(id(whole.group()));
            from = whole.end();
        }
        encodePieces(sound, from, sound.length(), pieces, tokens);
        return tokens.build().toArray();
    }

    @Override
    public byte[] bytes(int token) {
        return bytes[token].clone();
    }

    @Override
    public boolean isControl(int token) {
        return kinds.get(token) == Vocabulary.Kind.CONTROL;
    }

    @Override
    public boolean isUnused(int token) {
        return kinds.get(token) == Vocabulary.Kind.UNUSED;
    }

    @Override
    public int longestToken() {
        return longestToken;
    }

    @Override
    public OptionalInt control(String name) {
        @Nullable Integer id = ids.get(name);
        return id != null && isControl(id) ? OptionalInt.of(id) : OptionalInt.empty();
    }

    private static void encodePieces(String text, int from, int to, PieceEncoder pieces, IntStream.Builder tokens) {
        // The piece before a control token must not look at what stands behind it.
        Matcher piece = PIECES.matcher(text).region(from, to);
        while (piece.find()) {
            pieces.encode(piece.group().getBytes(StandardCharsets.UTF_8), tokens::add);
        }
    }

    private int id(String name) {
        @Nullable Integer id = ids.get(name);
        if (id == null) {
            throw new IllegalArgumentException("there is no token \"" + name + "\"");
        }
        return id;
    }

    private int[] byteTokens() {
        int[] tokens = new int[256];
        Arrays.fill(tokens, -1);
        for (int id = bytes.length - 1; id >= 0; id--) {
            if (kinds.get(id) == Vocabulary.Kind.NORMAL && bytes[id].length == 1) {
                tokens[bytes[id][0] & 0xFF] = id;
            }
        }
        for (int value = 0; value < 256; value++) {
            if (tokens[value] < 0) {
                throw new IllegalArgumentException("no token stands for the byte " + value);
            }
        }
        return tokens;
    }

    private static Pattern tokensOf(Vocabulary vocabulary, Set<Vocabulary.Kind> wanted) {
        String names = IntStream.range(0, vocabulary.tokens().size())
                .filter(id -> wanted.contains(vocabulary.kinds().get(id)))
                .mapToObj(vocabulary.tokens()::get)
                .filter(name -> !name.isEmpty())
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(names.isEmpty() ? "(?!)" : names);
    }

    private static String withoutLoneSurrogates(String text) {
        boolean sound = text.codePoints().noneMatch(ByteLevelBpe::isSurrogate);
        return sound
                ? text
                : text.codePoints()
                        .map(point -> isSurrogate(point) ? 0xFFFD : point)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
