package dev.fimplayground.viewmodel;

import dev.fimplayground.document.AtomicFile;
import dev.fimplayground.model.WireRecording;
import dev.fimplayground.text.Texts;
import dev.fimplayground.transcript.TranscriptException;
import dev.fimplayground.transcript.WireTranscript;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Saves what is on the wire tab as a transcript, and opens one; files are touched on {@code background}. FX thread only. */
public final class WireFilesViewModel {
    private final WireViewModel wire;
    private final FailureViewModel failure;
    private final Executor background;
    private final Executor ui;
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private long asked;

    public WireFilesViewModel(WireViewModel wire, FailureViewModel failure, Executor background, Executor ui) {
        this.wire = wire;
        this.failure = failure;
        this.background = background;
        this.ui = ui;
        wire.originProperty().subscribe(notice::set);
    }

    /** Where what is shown comes from, unless it is the last run, or what was saved since; in words. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** How the names of transcripts end. */
    public static String fileEnding() {
        return WireTranscript.FILE_ENDING;
    }

    /** Replaces {@code file} at once or not at all. */
    public void save(Path file) {
        wire.recording().ifPresent(recording -> background.execute(() -> save(recording, file)));
    }

    private void save(WireRecording recording, Path file) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            WireTranscript.write(recording, out);
            AtomicFile.write(file, out.toByteArray());
            ui.execute(() -> notice.set(Texts.format("wire.saved", name(file))));
        } catch (IOException failed) {
            tell(Texts.format("wire.notSaved", name(file), words(failed)), Texts.get("wire.notSaved.next"));
        }
    }

    /** Shows the transcript in {@code file} in place of the last run. */
    public void open(Path file) {
        long request = ++asked;
        background.execute(() -> {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                WireRecording recording = WireTranscript.read(in);
                ui.execute(() -> {
                    if (request == asked) {
                        wire.show(recording, Texts.format("wire.opened", name(file)));
                    }
                });
            } catch (TranscriptException refused) {
                tell(refused.sentence(), Texts.get("wire.notOpened.next"));
            } catch (IOException failed) {
                tell(Texts.format("wire.notOpened", name(file), words(failed)), Texts.get("wire.notOpened.next"));
            }
        });
    }

    private void tell(String sentence, String next) {
        ui.execute(() -> failure.tell(sentence, next));
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static String words(IOException failed) {
        return failed.getClass().getSimpleName();
    }
}
