package dev.fimplayground.transcript;

import dev.fimplayground.model.WireRecording;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * The transcript of a recording: JSON lines in UTF-8, LF at each end, one event of the wire a line in the order in which
 * they happened. The first line names format and version. Times are milliseconds since the request was asked for, exact
 * to the nanosecond. Bytes stand as {@code "text"} where they are UTF-8 and as {@code "base64"} elsewhere. Nothing is
 * lost: what is written is read back equal.
 *
 * <p>Version 1. Fields that are not known are skipped when reading, so that a later version may add some; an event that
 * is not known needs a new version.
 */
public final class WireTranscript {
    /** How the names of such files end. */
    public static final String FILE_ENDING = ".fim-wire.jsonl";

    static final String FORMAT = "fim-wire";
    static final int VERSION = 1;

    private WireTranscript() {}

    /** Writes in one go; the caller closes. */
    public static void write(WireRecording recording, OutputStream out) throws IOException {
        new TranscriptWriter(out).write(recording);
    }

    /**
     * Reads to the end; the caller closes.
     *
     * @throws TranscriptException if it is no transcript, or a broken or a hostile one
     */
    public static WireRecording read(InputStream in) throws IOException, TranscriptException {
        return new TranscriptReader(in).read();
    }
}
