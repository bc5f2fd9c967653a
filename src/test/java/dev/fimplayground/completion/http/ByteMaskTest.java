package dev.fimplayground.completion.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteMaskTest {
    private static final String KEY = "sk-sk-canary-01/23";
    private static final String OTHER_SPELLING = "sk-sk-canary-01\\/23";
    private static final List<byte[]> SPELLINGS = List.of(latin(KEY), latin(OTHER_SPELLING));

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String masked(String text, int... cuts) {
        ByteMask mask = new ByteMask(SPELLINGS);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int start = 0;
        for (int cut : cuts) {
            out.writeBytes(mask.next(latin(text.substring(start, cut))));
            start = cut;
        }
        out.writeBytes(mask.next(latin(text.substring(start))));
        out.writeBytes(mask.rest());
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static String expected(String text) {
        return text.replace(OTHER_SPELLING, "*".repeat(OTHER_SPELLING.length())).replace(KEY, "*".repeat(KEY.length()));
    }

    @Test
    void theKeyIsHiddenWhereverItIsCutInTwo() {
        String text = "data: {\"a\":\"" + KEY + "\",\"b\":\"" + OTHER_SPELLING + "\"}\n\n";
        for (int cut = 0; cut <= text.length(); cut++) {
            assertThat(masked(text, cut)).as("cut at " + cut).isEqualTo(expected(text));
        }
    }

    @Test
    void anyTextInAnyPiecesIsTheSameButForTheKey() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                text.append(
                        switch (random.nextInt(5)) {
                            case 0 -> KEY;
                            case 1 -> OTHER_SPELLING;
                            case 2 -> KEY.substring(0, random.nextInt(KEY.length()));
                            case 3 -> "s";
                            default -> "x\n";
                        });
            }
            int[] cuts = random.ints(random.nextInt(6), 0, text.length() + 1)
                    .sorted()
                    .toArray();
            assertThat(masked(text.toString(), cuts)).as("seed " + seed).doesNotContain(KEY, OTHER_SPELLING);
            assertThat(masked(text.toString(), cuts)).as("seed " + seed).isEqualTo(expected(text.toString()));
        }
    }

    @Test
    void nothingIsHeldBackAfterALineEnd() {
        ByteMask mask = new ByteMask(SPELLINGS);
        assertThat(mask.next(latin("data: sk-sk-\n\n"))).hasSize(14);
        assertThat(mask.next(latin("data: sk-sk-"))).isEqualTo(latin("data: "));
        assertThat(mask.rest()).isEqualTo(latin("sk-sk-"));
    }

    @Test
    void withoutAKeyTheArrayItselfGoesOn() {
        byte[] bytes = latin("text");
        assertThat(new ByteMask(List.of()).next(bytes)).isSameAs(bytes);
        assertThat(new ByteMask(SPELLINGS).next(bytes)).isSameAs(bytes);
    }
}
