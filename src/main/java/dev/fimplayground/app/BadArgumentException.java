package dev.fimplayground.app;

/** Something on the command line cannot be used. */
final class BadArgumentException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    BadArgumentException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
