package dev.fimplayground.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class TextFileReaderTest {
    @TempDir
    private Path folder;

    @Test
    void readsUtf8WithAndWithoutAMark() throws IOException {
        assertThat(read("x = '数据 😀'\r\n".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new TextFile.Opened("a.py", "x = '数据 😀'\r\n"));
        assertThat(read("\ufeffx".getBytes(StandardCharsets.UTF_8))).isEqualTo(new TextFile.Opened("a.py", "x"));
        assertThat(read(new byte[0])).isEqualTo(new TextFile.Opened("a.py", ""));
    }

    @Test
    void readsUtf16WithAMark() throws IOException {
        assertThat(read("\ufeff数\n".getBytes(StandardCharsets.UTF_16LE))).isEqualTo(new TextFile.Opened("a.py", "数\n"));
        assertThat(read("\ufeff数\n".getBytes(StandardCharsets.UTF_16BE))).isEqualTo(new TextFile.Opened("a.py", "数\n"));
    }

    @Test
    void anotherEncodingIsNamedWithThePlaceOfTheFirstByteThatIsWrong() throws IOException {
        assertThat(refusal("a\nb\nGr\u00fc\u00dfe".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo("a.py is not UTF-8 text: line 3, byte 7 is something else.");
        assertThat(refusal(new byte[] {'a', (byte) 0xE6, (byte) 0x95})).contains("line 1, byte 2");
    }

    @Test
    void aBinaryFileIsRefused() throws IOException {
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 0, 0})).isEqualTo("a.py is not text but a binary file.");
    }

    @Test
    void aMissingFileAFolderAndAHugeFileAreRefused() throws IOException {
        assertThat(reason(TextFileReader.read(folder.resolve("gone.py")))).isEqualTo("gone.py is not there.");
        assertThat(reason(TextFileReader.read(folder))).endsWith("is a folder.");
        Path huge = folder.resolve("huge.txt");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(TextFileReader.LARGEST + 1);
        }
        assertThat(reason(TextFileReader.read(huge))).contains("20 MB");
    }

    private TextFile read(byte[] content) throws IOException {
        return TextFileReader.read(Files.write(folder.resolve("a.py"), content));
    }

    private String refusal(byte[] content) throws IOException {
        return reason(read(content));
    }

    private static String reason(TextFile file) {
        return ((TextFile.Refused) file).reason();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeviceWithoutAnEndIsRefused() {
        assertThat(TextFileReader.read(Path.of("/dev/zero"))).isInstanceOf(TextFile.Refused.class);
    }
}
