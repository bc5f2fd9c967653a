package dev.fimplayground.syntax;

import dev.fimplayground.model.TextDifference;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSInputEdit;
import org.treesitter.TSPoint;
import org.treesitter.TSReader;

/**
 * A changing text as tree-sitter reads it: UTF-16LE, so that a byte offset is twice the index of a UTF-16 unit. The
 * binding's own string methods hand over UTF-8 and shift every span after the first non-ASCII character. Used by one
 * thread at a time.
 */
final class Utf16Source implements TSReader {
    private String text = "";
    private byte[] bytes = new byte[0];

    @Override
    public int read(byte[] buffer, int offset, TSPoint position) {
        int count = Math.clamp(2 * text.length() - offset, 0, buffer.length);
        System.arraycopy(bytes, Math.min(offset, bytes.length), buffer, 0, count);
        return count;
    }

    /** In UTF-16 units. */
    int length() {
        return text.length();
    }

    String substring(int startByte, int endByte) {
        return text.substring(startByte / 2, endByte / 2);
    }

    /** Becomes {@code next}; returns the one replacement that leads there, null if nothing differs. */
    @Nullable
    TSInputEdit become(String next) {
        TextDifference difference = TextDifference.between(text, next);
        if (difference.isEmpty()) {
            return null;
        }
        TSPoint start = pointAt(difference.start());
        TSPoint oldEnd = pointAt(difference.oldEnd());
        replaceBytes(difference, next);
        text = next;
        TSPoint newEnd = pointAt(difference.newEnd());
        return new TSInputEdit(
                2 * difference.start(), 2 * difference.oldEnd(), 2 * difference.newEnd(), start, oldEnd, newEnd);
    }

    private void replaceBytes(TextDifference difference, String next) {
        int tail = 2 * (next.length() - difference.newEnd());
        byte[] old = bytes;
        if (2 * next.length() > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * next.length() + next.length() / 2);
        }
        System.arraycopy(old, 2 * difference.oldEnd(), bytes, 2 * difference.newEnd(), tail);
        byte[] inserted =
                next.substring(difference.start(), difference.newEnd()).getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(inserted, 0, bytes, 2 * difference.start(), inserted.length);
    }

    /** Row from 0, column in bytes. */
    private TSPoint pointAt(int index) {
        int row = 0;
        int lineStart = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end < index; end = text.indexOf('\n', lineStart)) {
            row++;
            lineStart = end + 1;
        }
        return new TSPoint(row, 2 * (index - lineStart));
    }
}
