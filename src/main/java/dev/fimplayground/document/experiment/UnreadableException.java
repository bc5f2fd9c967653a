package dev.fimplayground.document.experiment;

import dev.fimplayground.text.Texts;

/** A file that cannot be made sense of. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    UnreadableException(JsonPlace place, String what) {
        this(Texts.format("json.refused", place.words(), what));
    }

    public UnreadableException(String sentence) {
        super("unreadable", null, false, false);
        this.sentence = sentence;
    }

    /** The place and what is wrong there, for people. Not a message: what stands in a file is not for the log. */
    public String sentence() {
        return sentence;
    }
}
