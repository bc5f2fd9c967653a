package dev.fimplayground.app;

import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.model.WireRecording;
import dev.fimplayground.session.WireRecorder;
import dev.fimplayground.transcript.TranscriptException;
import dev.fimplayground.transcript.WireTranscript;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What crossed the wire for each run, beside the run in the history, compressed. Any thread but the FX thread. */
final class KeptTranscripts implements BiConsumer<UUID, WireRecorder> {
    private static final Logger LOG = LoggerFactory.getLogger(KeptTranscripts.class);

    private final RunHistory history;

    KeptTranscripts(RunHistory history) {
        this.history = history;
    }

    @Override
    public void accept(UUID run, WireRecorder recorder) {
        recorder.recording().ifPresent(recording -> history.keepTranscript(run, compressed(recording)));
    }

    /** Empty if nothing was kept of this run's wire, or if it cannot be read any more. */
    Optional<WireRecording> of(UUID run) throws HistoryException {
        Optional<byte[]> kept = history.transcript(run);
        return kept.isEmpty() ? Optional.empty() : read(kept.get());
    }

    private static byte[] compressed(WireRecording recording) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            WireTranscript.write(recording, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static Optional<WireRecording> read(byte[] compressed) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return Optional.of(WireTranscript.read(in));
        } catch (IOException | TranscriptException damaged) {
            LOG.warn("a kept transcript cannot be read", damaged);
            return Optional.empty();
        }
    }
}
