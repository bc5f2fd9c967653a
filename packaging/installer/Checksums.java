import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** {@code SHA256SUMS} of what is in a folder, as {@code sha256sum --check} reads it. */
record Checksums(Path folder) {

    void write() throws IOException, NoSuchAlgorithmException {
        List<String> lines = new ArrayList<>();
        for (Path file : Folders.files(folder)) {
            lines.add(of(file, "SHA-256") + "  " + folder.relativize(file));
        }
        Files.write(folder.resolve("SHA256SUMS"), lines);
    }

    /** In hexadecimal. */
    static String of(Path file, String algorithm) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance(algorithm);
        byte[] buffer = new byte[1 << 16];
        try (InputStream content = Files.newInputStream(file)) {
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
