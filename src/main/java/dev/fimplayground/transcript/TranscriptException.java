package dev.fimplayground.transcript;

import dev.fimplayground.text.Texts;
import java.util.Locale;

/** A file that is no transcript that can be read; it says where and why. */
public final class TranscriptException extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why a transcript is not read. */
    public enum Problem {
        /** Its first line does not say that it is one. */
        NOT_A_TRANSCRIPT,
        /** Written by a newer version, in a form that this one does not know. */
        NEWER,
        /** A line that is no JSON object, or lacks what it needs, or has it in another form. */
        MALFORMED,
        /** Larger than what this program would ever write. */
        TOO_LARGE
    }

    private final Problem problem;
    private final int line;

    TranscriptException(Problem problem, int line) {
        super(problem + " at line " + line);
        this.problem = problem;
        this.line = line;
    }

    public Problem problem() {
        return problem;
    }

    /** Counts from 1. */
    public int line() {
        return line;
    }

    /** What a person is told. */
    public String sentence() {
        return Texts.format("wire.transcript." + problem.name().toLowerCase(Locale.ROOT), line);
    }
}
