package dev.fimplayground.engine.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The model's file is the one that its card and its checksum tell of. */
class ShippedModelTest {
    private static final int MOST_BYTES = 24_000_000;

    @Test
    void fileSumAndCardAgree() throws IOException, NoSuchAlgorithmException {
        byte[] model = TestModels.builtIn();
        String sum =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model));
        assertThat(model).hasSizeLessThan(MOST_BYTES);
        assertThat(Files.readString(Path.of("assets/model/SHA256SUMS"))).isEqualTo(sum + "  tiny-fim.gguf\n");
        assertThat(Files.readString(Path.of("assets/model/MODEL_CARD.md"))).contains(sum);
    }
}
