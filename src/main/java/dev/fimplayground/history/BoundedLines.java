package dev.fimplayground.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;

/** Lines of a text, none of which takes more memory than is allowed. Used by one thread. */
final class BoundedLines {
    private final Reader from;
    private final int longest;
    private final StringBuilder line = new StringBuilder();
    private boolean tooLong;

    BoundedLines(Reader from, int longest) {
        this.from = new BufferedReader(from);
        this.longest = longest;
    }

    /** @return whether there is another line */
    boolean next() throws IOException {
        line.setLength(0);
        tooLong = false;
        int next = from.read();
        if (next < 0) {
            return false;
        }
        for (; next >= 0 && next != '\n'; next = from.read()) {
            if (line.length() < longest) {
                line.append((char) next);
            } else {
                tooLong = true;
            }
        }
        return true;
    }

    /** Whether the line was cut. */
    boolean isTooLong() {
        return tooLong;
    }

    String line() {
        boolean mark = line.length() > 0 && line.charAt(0) == '\ufeff';
        return mark ? line.substring(1) : line.toString();
    }
}
