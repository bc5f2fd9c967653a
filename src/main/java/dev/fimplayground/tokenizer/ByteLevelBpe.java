package dev.fimplayground.tokenizer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
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

    private static final char LAST_ASCII = 0x7F;

    private static final Set<Vocabulary.Kind> NAMED = Set.of(Vocabulary.Kind.CONTROL, Vocabulary.Kind.ADDED);

    private final TokenTable tokens;
    private final Map<String, Integer> named;
    private final Pattern wholeTokens;
    private final Pattern addedTokens;
    private final Merges merges;
    private final int[] byteTokens;
    private final int longestToken;
    private final boolean lineEndsInNames;

    /** @throws IllegalArgumentException if the vocabulary is not sound; the message says what is wrong */
    public ByteLevelBpe(Vocabulary vocabulary) {
        this(table(vocabulary), Merges.of(vocabulary.merges(), ids(vocabulary.tokens())));
    }

    /** @throws IllegalArgumentException if a byte has no token */
    ByteLevelBpe(TokenTable tokens, Merges merges) {
        this.tokens = tokens;
        this.merges = merges;
        this.named = named(tokens);
        this.wholeTokens = tokensOf(NAMED);
        this.addedTokens = tokensOf(Set.of(Vocabulary.Kind.ADDED));
        this.byteTokens = byteTokens();
        this.longestToken = IntStream.range(0, size())
                .filter(id -> !isUnused(id))
                .map(tokens::length)
                .max()
                .orElse(1);
        this.lineEndsInNames = named.keySet().stream().anyMatch(name -> name.contains("\n"));
    }

    private static TokenTable table(Vocabulary vocabulary) {
        TokenTable.Builder tokens = new TokenTable.Builder();
        for (int id = 0; id < vocabulary.tokens().size(); id++) {
            String name = vocabulary.tokens().get(id);
            Vocabulary.Kind kind = vocabulary.kinds().get(id);
            boolean bytes = kind == Vocabulary.Kind.NORMAL;
            tokens.add(bytes ? ByteAlphabet.bytes(name) : name.getBytes(StandardCharsets.UTF_8), kind);
        }
        return tokens.build();
    }

    /** Of two tokens with one name the first counts. */
    private static Map<String, Integer> ids(List<String> names) {
        Map<String, Integer> ids = HashMap.newHashMap(names.size());
        for (int id = 0; id < names.size(); id++) {
            ids.putIfAbsent(names.get(id), id);
        }
        return ids;
    }

    /** Only those that are met by their names: all names would take more room than everything else. */
    private static Map<String, Integer> named(TokenTable tokens) {
        Map<String, Integer> named = new HashMap<>();
        IntStream.range(0, tokens.size())
                .filter(id -> NAMED.contains(tokens.kind(id)))
                .forEach(id -> named.putIfAbsent(new String(tokens.bytes(id), StandardCharsets.UTF_8), id));
        return named;
    }

    @Override
    public int size() {
        return tokens.size();
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
        IntStream.Builder encoded = IntStream.builder();
        Matcher whole = foundFirst.matcher(sound);
        int from = 0;
        while (whole.find()) {
            encodePieces(sound, from, whole.start(), pieces, encoded);
            encoded.add(id(whole.group()));
            from = whole.end();
        }
        encodePieces(sound, from, sound.length(), pieces, encoded);
        return encoded.build().toArray();
    }

    @Override
    public byte[] bytes(int token) {
        return tokens.bytes(token);
    }

    @Override
    public int byteLength(int token) {
        return tokens.length(token);
    }

    @Override
    public boolean isControl(int token) {
        return tokens.kind(token) == Vocabulary.Kind.CONTROL;
    }

    @Override
    public boolean isUnused(int token) {
        return tokens.kind(token) == Vocabulary.Kind.UNUSED;
    }

    @Override
    public int longestToken() {
        return longestToken;
    }

    @Override
    public OptionalInt control(String name) {
        @Nullable Integer id = named.get(name);
        return id != null && isControl(id) ? OptionalInt.of(id) : OptionalInt.empty();
    }

    /** A piece that begins with white space ends with the last line end in it, and no other goes beyond one. */
    @Override
    public boolean alwaysCutsAt(String text, int offset) {
        if (lineEndsInNames || offset == 0 || text.charAt(offset - 1) != '\n') {
            return false;
        }
        int next = offset;
        while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\t')) {
            next++;
        }
        return next < text.length() && text.charAt(next) > ' ' && text.charAt(next) < LAST_ASCII;
    }

    private static void encodePieces(String text, int from, int to, PieceEncoder pieces, IntStream.Builder tokens) {
        // The piece before a control token must not look at what stands behind it.
        Matcher piece = PIECES.matcher(text).region(from, to);
        while (piece.find()) {
            pieces.encode(piece.group().getBytes(StandardCharsets.UTF_8), tokens::add);
        }
    }

    private int id(String name) {
        @Nullable Integer id = named.get(name);
        if (id == null) {
            throw new IllegalArgumentException("there is no token \"" + name + "\"");
        }
        return id;
    }

    private int[] byteTokens() {
        int[] found = new int[256];
        Arrays.fill(found, -1);
        for (int id = size() - 1; id >= 0; id--) {
            if (tokens.kind(id) == Vocabulary.Kind.NORMAL && tokens.length(id) == 1) {
                found[tokens.bytes(id)[0] & 0xFF] = id;
            }
        }
        for (int value = 0; value < 256; value++) {
            if (found[value] < 0) {
                throw new IllegalArgumentException("no token stands for the byte " + value);
            }
        }
        return found;
    }

    private Pattern tokensOf(Set<Vocabulary.Kind> wanted) {
        String names = named.entrySet().stream()
                .filter(token -> wanted.contains(tokens.kind(token.getValue())))
                .map(Map.Entry::getKey)
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
