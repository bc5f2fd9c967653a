package dev.fimplayground.viewmodel;

/** An editor's text at one moment: immutable, cheap to take, readable on any thread. Lines end in LF. */
public interface TextSnapshot {

    /** In UTF-16 units, in constant time. */
    int length();

    /** The whole text: O(n), so ask once. */
    String text();

    /** At most {@code limit} UTF-16 units from the start, in time that does not grow with the text. */
    String head(int limit);

    /** At most {@code limit} UTF-16 units from the end, in time that does not grow with the text. */
    String tail(int limit);

    /** How many line ends there are. */
    int lineEnds();

    /** Where a line, counted from 0, begins, in UTF-16 units. */
    int lineStart(int line);

    /** Where a line, counted from 0, ends, before its line end, in UTF-16 units. */
    int lineEnd(int line);
    /** How many Unicode code points there are. Reads everything; not for the FX thread. */
    int codePoints();

    /** True if there is nothing but white space. */
    boolean blank();

    static TextSnapshot of(String text) {
        return new WholeText(text);
    }

    /** A text that is already one string. */
    record WholeText(String text) implements TextSnapshot {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public String head(int limit) {
            return text.substring(0, Math.min(limit, text.length()));
        }

        @Override
        public String tail(int limit) {
            return text.substring(Math.max(0, text.length() - limit));
        }

        @Override
        public int lineEnds() {
            int count = 0;
            for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
                count++;
            }
            return count;
        }

        @Override
        public int codePoints() {
            return text.codePointCount(0, text.length());
        }

        @Override
        public int lineStart(int line) {
            int start = 0;
            for (int i = 0; i < line; i++) {
                start = text.indexOf('\n', start) + 1;
            }
            return start;
        }

        @Override
        public int lineEnd(int line) {
            int end = text.indexOf('\n', lineStart(line));
            return end < 0 ? text.length() : end;
        }

        @Override
        public boolean blank() {
            return text.isBlank();
        }
    }
}
