package dev.fimplayground.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedLibrariesTest {
    private static final String SQLITE = "sqlite-3.54.1.0-1560f0ad-a539-4fb3-b049-e08b32d36f04-libsqlitejdbc.so";
    private static final String WINDOWS = "sqlite-3.54.1.0-1560f0ad-a539-4fb3-b049-e08b32d36f04-sqlitejdbc.dll";
    private static final String GRAMMAR = "tree-sitter-ng-lib_x86_64-linux-gnu-tree-sitter-python.so11300.so";
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant OLD = NOW.minus(Duration.ofDays(2));

    @TempDir
    private Path folder;

    @Test
    void whatKilledProcessesLeftBehindADayAgoGoesWithItsMarks() throws IOException {
        for (String name : Set.of(SQLITE, SQLITE + ".lck", WINDOWS, WINDOWS + ".lck", GRAMMAR)) {
            lay(name, OLD);
        }
        UnpackedLibraries.removeLeftOvers(folder, NOW);
        assertThat(names()).isEmpty();
    }

    @Test
    void whatIsYoungOrSomebodyElsesStays() throws IOException {
        lay(SQLITE, NOW.minus(Duration.ofHours(23)));
        lay(SQLITE + ".lck", OLD);
        lay(GRAMMAR, NOW);
        lay("sqlite-notes.txt", OLD);
        lay("mine.so", OLD);
        Files.setLastModifiedTime(Files.createDirectory(folder.resolve("tree-sitter-ng-library")), FileTime.from(OLD));
        UnpackedLibraries.removeLeftOvers(folder, NOW.plus(Duration.ofMinutes(1)));
        assertThat(names())
                .containsExactlyInAnyOrder(
                        SQLITE, SQLITE + ".lck", GRAMMAR, "sqlite-notes.txt", "mine.so", "tree-sitter-ng-library");
    }

    @Test
    void aFolderThatIsNotThereIsNoFault() throws IOException {
        Path absent = folder.resolve("absent");
        UnpackedLibraries.removeLeftOvers(absent, NOW);
        assertThat(absent).doesNotExist();
    }

    private void lay(String name, Instant time) throws IOException {
        Files.setLastModifiedTime(Files.createFile(folder.resolve(name)), FileTime.from(time));
    }

    private Set<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
