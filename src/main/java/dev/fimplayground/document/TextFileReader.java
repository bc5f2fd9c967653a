package dev.fimplayground.document;

import dev.fimplayground.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads files of text: UTF-8, or UTF-16 with a byte order mark. A file that cannot be text is refused with the reason;
 * nothing is replaced or guessed. Reads files; not for the FX thread.
 */
public final class TextFileReader {
    /** In bytes. A longer file is not a prompt. */
    public static final long LARGEST = 20_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(TextFileReader.class);
    private static final List<ByteOrderMark> MARKS = List.of(
            new ByteOrderMark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
            new ByteOrderMark(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
            new ByteOrderMark(StandardCharsets.UTF_16BE, 0xFE, 0xFF));

    private TextFileReader() {}

    private record ByteOrderMark(Charset charset, int... bytes) {
        boolean begins(byte[] content) {
            for (int i = 0; i < bytes.length; i++) {
                if (i >= content.length || (content[i] & 0xFF) != bytes[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    public static TextFile read(Path file) {
        return read(file, LARGEST);
    }

    /** @param largest in bytes; a longer file is refused */
    public static TextFile read(Path file, long largest) {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.isDirectory(file)) {
                return refused("folder", name);
            }
            long size = Files.size(file);
            if (size > largest) {
                return tooLarge(name, size, largest);
            }
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                return refused("unreadable", name);
            }
            byte[] content = content(file, largest);
            return content.length > largest ? tooLarge(name, content.length, largest) : decode(name, content);
        } catch (NoSuchFileException missing) {
            return refused("missing", name);
        } catch (IOException failed) {
            LOG.warn("a file could not be read: {}", failed.toString());
            return refused("unreadable", name);
        }
    }

    /** One byte more than allowed, at most: a file may grow while it is read. */
    private static byte[] content(Path file, long largest) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes((int) Math.min(largest + 1, Integer.MAX_VALUE - 8));
        }
    }

    private static TextFile tooLarge(String name, long size, long largest) {
        return refused("large", name, Math.ceilDiv(size, 1_000_000L), largest / 1_000_000);
    }

    private static TextFile decode(String name, byte[] content) {
        for (ByteOrderMark mark : MARKS) {
            if (mark.begins(content)) {
                return decode(name, content, mark.bytes().length, mark.charset());
            }
        }
        return decode(name, content, 0, StandardCharsets.UTF_8);
    }

    private static TextFile decode(String name, byte[] content, int from, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8) && hasZero(content)) {
            return refused("binary", name);
        }
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(content, from, content.length - from);
        CharBuffer out = CharBuffer.allocate(content.length - from + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            return refused("encoding", name, charset.name(), line(content, in.position()), in.position() + 1);
        }
        return new TextFile.Opened(name, out.flip().toString());
    }

    private static boolean hasZero(byte[] content) {
        for (byte each : content) {
            if (each == 0) {
                return true;
            }
        }
        return false;
    }

    private static int line(byte[] content, int end) {
        int line = 1;
        for (int i = 0; i < end; i++) {
            line += content[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private static TextFile.Refused refused(String why, Object... arguments) {
        return new TextFile.Refused(Texts.format("file." + why, arguments), Texts.get("file." + why + ".next"));
    }
}
