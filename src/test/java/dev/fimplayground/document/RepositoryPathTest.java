package dev.fimplayground.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RepositoryPathTest {
    @TempDir
    private Path folder;

    @Test
    void theNearestFolderUnderVersionControlIsTheRepository() throws IOException {
        Files.createDirectories(folder.resolve("outer/.git"));
        Files.createDirectories(folder.resolve("outer/inner/src"));
        // A submodule has a file of that name.
        Files.createFile(folder.resolve("outer/inner/.git"));
        assertThat(RepositoryPath.of(folder.resolve("outer/inner/src/../src/a.py")))
                .isEqualTo(new RepositoryPath("inner", "src/a.py"));
    }

    @Test
    void withoutOneTheFileStandsInItsFolder() throws IOException {
        Files.createDirectories(folder.resolve("loose"));
        RepositoryPath path = RepositoryPath.of(folder.resolve("loose/a.py"));
        assertThat(path).isEqualTo(new RepositoryPath("loose", "a.py"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLineEndInANameDoesNotEndTheLine() {
        assertThat(RepositoryPath.of(folder.resolve("a\nb.py")).path()).isEqualTo("a_b.py");
    }
}
