package dev.fimplayground.document.experiment;

import dev.fimplayground.document.AtomicFile;
import dev.fimplayground.document.TextFile;
import dev.fimplayground.document.TextFileReader;
import dev.fimplayground.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves experiments. Reads and writes files; not for the FX thread. */
public final class ExperimentFiles {
    private static final Logger LOG = LoggerFactory.getLogger(ExperimentFiles.class);

    private ExperimentFiles() {}

    /** How saving ended. */
    public sealed interface Saved {
        /** @param fingerprint of what is in the file now, for the next time */
        record Written(String fingerprint) implements Saved {}

        /** Somebody else has written the file since it was opened: it is as they left it. */
        record ChangedOnDisk() implements Saved {}

        /**
         * The file is as it was.
         *
         * @param reason a sentence for people
         * @param next what they can do
         */
        record Refused(String reason, String next) implements Saved {}
    }

    /** Of a file's text, to tell whether it is still the same. */
    public static String fingerprint(String text) {
        return Seal.sha256(text);
    }

    /**
     * Writes the file as one step, and only what can be read again.
     *
     * @param expected the fingerprint of what is there now; empty: whatever is there is replaced
     */
    public static Saved save(Path file, ExperimentDocument document, Optional<String> expected) {
        String name = String.valueOf(file.getFileName());
        if (expected.isPresent() && isChanged(file, expected.get())) {
            return new Saved.ChangedOnDisk();
        }
        String text = ExperimentWriter.write(document);
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        if (content.length > TextFileReader.LARGEST) {
            return refused("large", name, content.length / 1_000_000, TextFileReader.LARGEST / 1_000_000);
        }
        try {
            ExperimentReader.read(text);
            AtomicFile.write(file, content);
            return new Saved.Written(fingerprint(text));
        } catch (UnreadableException unreadable) {
            return refused("unreadable", name, unreadable.sentence());
        } catch (NoSuchFileException noFolder) {
            return refused("missing", name);
        } catch (AccessDeniedException denied) {
            return refused("denied", name);
        } catch (IOException failed) {
            LOG.warn("an experiment could not be saved: {}", failed.toString());
            return refused("failed", name);
        }
    }

    private static boolean isChanged(Path file, String expected) {
        return Files.exists(file)
                && !(TextFileReader.read(file) instanceof TextFile.Opened(String name, String text)
                        && fingerprint(text).equals(expected));
    }

    private static Saved.Refused refused(String why, Object... arguments) {
        return new Saved.Refused(
                Texts.format("experiment.save." + why, arguments), Texts.get("experiment.save." + why + ".next"));
    }
}
