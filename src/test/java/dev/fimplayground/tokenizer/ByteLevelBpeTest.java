package dev.fimplayground.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** On a vocabulary of the bytes and some merges; the starter model's own is compared with llama.cpp's elsewhere. */
class ByteLevelBpeTest {
    private static final List<String> MERGES = List.of(
            "a a", "aa aa", "a b", "aaaa aa", "ab c", "\u0120 a", "i n", "r in", "rin g", "t ring", "\u0120a a");
    private static final List<String> CONTROLS = List.of("<|end|>", "<|end|>more", "<|pad|>");

    private final Vocabulary vocabulary = vocabulary();
    private final ByteLevelBpe tokenizer = new ByteLevelBpe(vocabulary);

    @Test
    void longAndShortPiecesAreMergedAsThePlainAlgorithmDoes() {
        Random random = new Random(5);
        for (int round = 0; round < 2000; round++) {
            String piece = letters(random, 1 + random.nextInt(90), "aaabcring");
            assertThat(tokenizer.encode(piece)).as(piece).isEqualTo(plainMerge(piece));
        }
    }

    @Test
    void anyUnicodeTextComesBackAsItWas() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.appendCodePoint(codePoint(random));
            }
            assertThat(decode(tokenizer.encode(text.toString())))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(text.toString());
        }
    }

    @Test
    void surrogateWithoutItsPartnerBecomesTheReplacementCharacter() {
        assertThat(decode(tokenizer.encode("a\uD83Db\uDE42"))).isEqualTo("a\uFFFDb\uFFFD");
        assertThat(decode(tokenizer.encode("\uD83D\uDE42"))).isEqualTo("\uD83D\uDE42");
    }

    @Test
    void controlTokensInTheTextAreFoundTheLongestFirst() {
        int end = control("<|end|>");
        int more = control("<|end|>more");
        assertThat(tokenizer.encode("a<|end|>aa<|end|>more"))
                .containsExactly('a', end, tokenizer.encode("aa")[0], more);
        assertThat(tokenizer.encode("<|en")).containsExactly('<', '|', 'e', 'n');
        assertThat(tokenizer.bytes(end)).isEqualTo("<|end|>".getBytes(StandardCharsets.UTF_8));
        assertThat(tokenizer.control("a")).isEmpty();
        assertThat(tokenizer.control("absent")).isEmpty();
    }

    @Test
    void mergesDoNotCrossTheBordersOfPieces() {
        // A blank goes with the word behind it, digits stand alone, line ends go with the blanks before them.
        assertThat(tokenizer.encode("a a")).containsExactly('a', id("\u0120a"));
        assertThat(tokenizer.encode("string's")).containsExactly('s', id("tring"), '\'', 's');
        assertThat(tokenizer.encode("\u00a0a")).containsExactly(0xC2, 0xA0, 'a');
    }

    @Test
    @Timeout(30)
    void aMegabyteOfOneLetterIsNoTrouble() {
        for (String letter : List.of("a", " ", "\n", "!", "\u4e2d", "1", "<|", "\uD83D")) {
            String text = letter.repeat((1 << 20) / letter.length());
            int bytes = Arrays.stream(tokenizer.encode(text))
                    .map(token -> tokenizer.bytes(token).length)
                    .sum();
            assertThat(bytes).isEqualTo(text.replace("\uD83D", "\uFFFD").getBytes(StandardCharsets.UTF_8).length);
        }
    }

    private int id(String token) {
        return vocabulary.tokens().indexOf(token);
    }

    private int control(String name) {
        return tokenizer.control(name).orElseThrow();
    }

    private String decode(int[] tokens) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Arrays.stream(tokens).forEach(token -> bytes.writeBytes(tokenizer.bytes(token)));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private int[] plainMerge(String piece) {
        List<String> symbols = new ArrayList<>(
                piece.chars().mapToObj(c -> String.valueOf((char) c)).toList());
        for (boolean merged = true; merged; ) {
            Map<Integer, Integer> placeOfRank = new TreeMap<>();
            for (int i = symbols.size() - 2; i >= 0; i--) {
                int rank = MERGES.indexOf(symbols.get(i) + " " + symbols.get(i + 1));
                placeOfRank.put(rank, i);
            }
            placeOfRank.remove(-1);
            merged = !placeOfRank.isEmpty();
            if (merged) {
                int at = placeOfRank.values().iterator().next();
                symbols.set(at, symbols.get(at) + symbols.remove(at + 1));
            }
        }
        return symbols.stream().mapToInt(this::id).toArray();
    }

    private static int codePoint(Random random) {
        int[] limits = {0x80, 0x3000, 0xD800, 0x20000, Character.MAX_CODE_POINT + 1};
        int point = random.nextInt(limits[random.nextInt(limits.length)]);
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? ' ' : point;
    }

    private static String letters(Random random, int length, String alphabet) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            letters.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return letters.toString();
    }

    private static Vocabulary vocabulary() {
        List<String> tokens = new ArrayList<>();
        int substitute = 0x100;
        for (int value = 0; value < 256; value++) {
            boolean printable = (value >= '!' && value <= '~') || (value >= 0xA1 && value != 0xAD);
            tokens.add(String.valueOf((char) (printable ? value : substitute++)));
        }
        MERGES.forEach(merge -> tokens.add(merge.replace(" ", "")));
        List<Vocabulary.Kind> kinds = new ArrayList<>(Collections.nCopies(tokens.size(), Vocabulary.Kind.NORMAL));
        tokens.addAll(CONTROLS);
        kinds.addAll(Collections.nCopies(CONTROLS.size(), Vocabulary.Kind.CONTROL));
        return new Vocabulary(tokens, kinds, MERGES);
    }
}
