package dev.fimplayground.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
    private static final byte[] NEW = "new".getBytes(UTF_8);

    @TempDir
    private Path folder;

    @Test
    void aNewFileIsWrittenAndNothingElseIsLeft() throws IOException {
        AtomicFile.write(folder.resolve("a.json"), NEW);

        assertThat(folder.resolve("a.json")).hasBinaryContent(NEW);
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void anExistingFileIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "a longer content than the new one");

        AtomicFile.write(file, NEW);

        assertThat(file).hasBinaryContent(NEW);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void permissionsOfTheReplacedFileAreKept() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        for (String permissions : List.of("rw-------", "rw-rw-rw-", "rwxr-x---")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

            AtomicFile.write(file, NEW);

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo(permissions);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkStaysALinkAndWhatItPointsToIsReplaced() throws IOException {
        Files.createDirectory(folder.resolve("real"));
        Path file = Files.writeString(folder.resolve("real/a.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("real/a.json"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("second.json"), Path.of("link.json"));

        AtomicFile.write(linkToLink, NEW);

        assertThat(link).isSymbolicLink();
        assertThat(linkToLink).isSymbolicLink();
        assertThat(file).isRegularFile().hasBinaryContent(NEW);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkToNothingGetsItsTargetAndALoopOfLinksIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), Path.of("later.json"));
        Path loop = Files.createSymbolicLink(folder.resolve("loop.json"), Path.of("loop.json"));

        AtomicFile.write(link, NEW);

        assertThat(link).isSymbolicLink();
        assertThat(folder.resolve("later.json")).hasBinaryContent(NEW);
        assertThatThrownBy(() -> AtomicFile.write(loop, NEW)).isInstanceOf(FileSystemException.class);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aWriteProtectedFileIsRefusedAndKept() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

        assertThatThrownBy(() -> AtomicFile.write(file, NEW)).isInstanceOf(AccessDeniedException.class);

        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.json");
    }

    @Test
    void aMissingFolderAndAFolderInItsPlaceAreRefused() throws IOException {
        Path place = Files.createDirectory(folder.resolve("place"));

        assertThatThrownBy(() -> AtomicFile.write(folder.resolve("missing/a.json"), NEW))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> AtomicFile.write(place, NEW)).isInstanceOf(IOException.class);

        assertThat(place).isEmptyDirectory();
        assertThat(names()).containsExactly("place");
    }

    /** The shell's limit on a file's size ends the write in its middle, as a full disk does. */
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDiskThatFillsUpInMidWriteLeavesTheOldFile() throws Exception {
        Path file = Files.writeString(folder.resolve("a.json"), "old");

        Process process = new ProcessBuilder(
                        "sh",
                        "-c",
                        "ulimit -f 64; exec \"$0\" \"$@\"",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-Xshare:auto",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        WriteMuch.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(output).startsWith("refused: ");
        assertThat(file).hasContent("old");
        assertThat(names()).containsExactly("a.json");
    }

    /** More than the limit, in a process of its own. */
    static final class WriteMuch {
        private static final int SIZE = 1_000_000;

        private WriteMuch() {}

        public static void main(String... arguments) {
            try {
                AtomicFile.write(Path.of(arguments[0]), new byte[SIZE]);
                System.out.println("written");
            } catch (IOException full) {
                System.out.println("refused: " + full.getMessage());
            }
        }
    }

    @Test
    void aReaderMeetsOneContentOrTheOtherNeverAPart() throws Exception {
        byte[] small = "a".repeat(10).getBytes(UTF_8);
        byte[] large = "b".repeat(1_000_000).getBytes(UTF_8);
        Path file = folder.resolve("a.json");
        AtomicFile.write(file, small);
        AtomicBoolean writing = new AtomicBoolean(true);
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                for (int i = 0; i < 50; i++) {
                    AtomicFile.write(file, i % 2 == 0 ? large : small);
                }
            } catch (IOException failed) {
                throw new AssertionError(failed);
            } finally {
                writing.set(false);
            }
        });

        while (writing.get()) {
            assertThat(Files.size(file)).isIn((long) small.length, (long) large.length);
        }

        writer.join();
        assertThat(file).hasBinaryContent(small);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
