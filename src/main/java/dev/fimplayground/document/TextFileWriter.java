package dev.fimplayground.document;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes text files whole or not at all: what was there stays until the new text is safe. */
public final class TextFileWriter {
    private static final OpenOption[] NEW_TEXT = {
        StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING
    };

    private TextFileWriter() {}

    /**
     * Blocks.
     *
     * @param text without lone surrogates; written in UTF-8
     * @throws IOException if it could not be written; {@code file} is as it was
     */
    public static void write(Path file, String text) throws IOException {
        Path place = file.toAbsolutePath();
        Path beside = place.resolveSibling(place.getFileName() + ".saving");
        try {
            writeDown(beside, text);
            Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void writeDown(Path file, String text) throws IOException {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
        try (FileChannel channel = FileChannel.open(file, NEW_TEXT)) {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
