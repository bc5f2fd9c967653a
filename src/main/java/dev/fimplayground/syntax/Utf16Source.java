package dev.fimplayground.syntax;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.treesitter.TSInputEdit;
import org.treesitter.TSPoint;
import org.treesitter.TSReader;

/**
 * A text as tree-sitter reads it: UTF-16LE, so that a byte offset is twice the index of a UTF-16 unit. The binding's own
 * string methods hand over UTF-8 and shift every span after the first non-ASCII character.
 */
final class Utf16Source implements TSReader {
    private final String text;
    private final byte[] bytes;

    Utf16Source(String text) {
        this.text = text;
        this.bytes = text.getBytes(StandardCharsets.UTF_16LE);
    }

    @Override
    public int read(byte[] buffer, int offset, TSPoint position) {
        int count = Math.clamp(bytes.length - offset, 0, buffer.length);
        System.arraycopy(bytes, Math.min(offset, bytes.length), buffer, 0, count);
        return count;
    }

    int length() {
        return bytes.length;
    }

    String substring(int startByte, int endByte) {
        return text.substring(startByte / 2, endByte / 2);
    }

    /** The one replacement that leads from {@code old} to this text. */
    TSInputEdit editFrom(Utf16Source old) {
        int start = commonStart(old);
        int end = commonEnd(old, start);
        int oldEnd = old.bytes.length - end;
        int newEnd = bytes.length - end;
        return new TSInputEdit(start, oldEnd, newEnd, old.pointAt(start), old.pointAt(oldEnd), pointAt(newEnd));
    }

    boolean sameAs(Utf16Source other) {
        return Arrays.equals(bytes, other.bytes);
    }

    private int commonStart(Utf16Source old) {
        int mismatch = Arrays.mismatch(bytes, old.bytes);
        return mismatch < 0 ? bytes.length : mismatch & ~1;
    }

    private int commonEnd(Utf16Source old, int start) {
        int limit = Math.min(bytes.length, old.bytes.length) - start;
        int common = 0;
        while (common < limit && bytes[bytes.length - 1 - common] == old.bytes[old.bytes.length - 1 - common]) {
            common++;
        }
        return common & ~1;
    }

    private TSPoint pointAt(int offset) {
        int row = 0;
        int lineStart = 0;
        for (int i = 0; i < offset; i += 2) {
            if (bytes[i] == '\n' && bytes[i + 1] == 0) {
                row++;
                lineStart = i + 2;
            }
        }
        return new TSPoint(row, offset - lineStart);
    }
}
