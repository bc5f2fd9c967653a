package dev.fimplayground.document.experiment;

import static dev.fimplayground.document.experiment.ExperimentRoundTripTest.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.document.experiment.ExperimentFiles.Saved;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ExperimentFilesTest {
    private static final ExperimentDocument DOCUMENT = ExperimentDocument.of(plain("def f():\r\n", ""));

    @TempDir
    private Path folder;

    @Test
    void whatIsSavedIsThereAndCanBeSavedAgain() throws Exception {
        Path file = folder.resolve("a.fim.json");

        String first = written(ExperimentFiles.save(file, DOCUMENT, Optional.empty()));
        assertThat(ExperimentReader.read(Files.readString(file))).isEqualTo(DOCUMENT);
        ExperimentDocument other = ExperimentDocument.of(plain("other", ""));
        String second = written(ExperimentFiles.save(file, other, Optional.of(first)));

        assertThat(second).isEqualTo(ExperimentFiles.fingerprint(Files.readString(file)));
        assertThat(ExperimentReader.read(Files.readString(file))).isEqualTo(other);
    }

    @Test
    void aFileThatSomebodyElseWroteIsLeftAlone() throws IOException {
        Path file = folder.resolve("a.fim.json");
        String fingerprint = written(ExperimentFiles.save(file, DOCUMENT, Optional.empty()));
        Files.writeString(file, "theirs");

        assertThat(ExperimentFiles.save(file, DOCUMENT, Optional.of(fingerprint)))
                .isEqualTo(new Saved.ChangedOnDisk());
        assertThat(file).hasContent("theirs");

        Files.delete(file);
        written(ExperimentFiles.save(file, DOCUMENT, Optional.of(fingerprint)));
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void whatCouldNotBeOpenedAgainIsNotWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("a.fim.json"), "old");

        Saved half = ExperimentFiles.save(file, ExperimentDocument.of(plain("ab\n\ud83d", "")), Optional.empty());
        Saved longLine =
                ExperimentFiles.save(file, ExperimentDocument.of(plain("x".repeat(2_000_000), "")), Optional.empty());
        Saved large = ExperimentFiles.save(
                file, ExperimentDocument.of(plain(("x".repeat(99) + "\n").repeat(210_000), "")), Optional.empty());

        assertThat(reason(half)).contains("/prefix/1").contains("half of a character");
        assertThat(reason(longLine)).contains("/prefix/0").contains("2,000,000");
        assertThat(reason(large)).contains("a.fim.json would have");
        assertThat(file).hasContent("old");
    }

    @Test
    void aMissingFolderIsToldOf() {
        assertThat(reason(ExperimentFiles.save(folder.resolve("gone/a.fim.json"), DOCUMENT, Optional.empty())))
                .contains("its folder is not there");
    }

    @Test
    void aFolderInItsPlaceIsToldOf() throws IOException {
        Path place = Files.createDirectory(folder.resolve("a.fim.json"));
        assertThat(reason(ExperimentFiles.save(place, DOCUMENT, Optional.empty())))
                .contains("could not be saved");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aWriteProtectedFileIsToldOf() throws IOException {
        Path file = Files.writeString(folder.resolve("a.fim.json"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assertThat(reason(ExperimentFiles.save(file, DOCUMENT, Optional.empty())))
                .contains("write-protected");
        assertThat(file).hasContent("old");
    }

    private static String written(Saved saved) {
        assertThat(saved).isInstanceOf(Saved.Written.class);
        return ((Saved.Written) saved).fingerprint();
    }

    private static String reason(Saved saved) {
        assertThat(saved).isInstanceOf(Saved.Refused.class);
        return ((Saved.Refused) saved).reason();
    }
}
