package dev.fimplayground.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileWriterTest {
    @TempDir
    private Path folder;

    @Test
    void replacesWhatWasThereAndLeavesNothingBeside() throws IOException {
        Path file = Files.writeString(folder.resolve("a.py"), "a longer text that was there before");
        TextFileWriter.write(file, "日本語 😀\n");
        assertThat(file).hasContent("日本語 😀\n");
        assertThat(folder.toFile().list()).containsExactly("a.py");
    }

    @Test
    void aFailureLeavesWhatWasThere() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(taken.resolve("inside"), "x");
        assertThatThrownBy(() -> TextFileWriter.write(taken, "text")).isInstanceOf(IOException.class);
        assertThat(taken.resolve("inside")).hasContent("x");
        assertThat(folder.toFile().list()).containsExactly("taken");
    }
}
