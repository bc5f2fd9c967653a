package dev.fimplayground.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
    private static final Settings SOME = Settings.NONE
            .withText("appearance.theme", "dark")
            .withFlag("appearance.sampling", false)
            .withNumber("window.width", 1024.5)
            .withNumbers("divider.panes", List.of(0.25, 0.75))
            .withTexts("files.recent", List.of("/tmp/a \"quoted\" 文件.py", "/tmp/b"));

    @TempDir
    private Path temporary;

    private Path folder;
    private Path file;

    @BeforeEach
    void place() {
        folder = temporary.resolve("config");
        file = folder.resolve("settings.json");
    }

    private void write(String json) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(file, json);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void whatIsSavedIsReadAgain() throws IOException {
        new SettingsFile(folder).save(SOME);
        SettingsFile.Loaded loaded = new SettingsFile(folder).load();
        assertThat(loaded.settings()).isEqualTo(SOME);
        assertThat(loaded.notice()).isEmpty();
        assertThat(names()).containsExactly("settings.json");
        assertThat(Files.readString(file))
                .startsWith("{\n  \"appearance.sampling\" : false,\n")
                .endsWith("}\n");
    }

    @Test
    void withoutAFileThereAreNoneAndNothingIsSaid() {
        SettingsFile.Loaded loaded = new SettingsFile(folder).load();
        assertThat(loaded.settings()).isEqualTo(Settings.NONE);
        assertThat(loaded.notice()).isEmpty();
        assertThat(folder).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1]", "{\"a\": 1} x", "{\"a\": 1, \"a\": 2}", "{\"a\": NaN}", "\u0000\u0001"})
    void aDamagedFileIsSetAsideWithASentenceAndTheUsualIsUsed(String content) throws IOException {
        write(content);
        SettingsFile settings = new SettingsFile(folder);
        SettingsFile.Loaded loaded = settings.load();
        assertThat(loaded.settings()).isEqualTo(Settings.NONE);
        assertThat(loaded.notice().orElseThrow().sentence()).contains("could not be read");
        Path aside = folder.resolve(names().getFirst());
        assertThat(aside.getFileName().toString()).startsWith("settings.json.damaged-");
        assertThat(loaded.notice().orElseThrow().next()).contains(aside.toString());
        assertThat(aside).hasContent(content);
        settings.save(SOME);
        assertThat(new SettingsFile(folder).load().settings()).isEqualTo(SOME);
        assertThat(names()).hasSize(2);
    }

    @Test
    void valuesOfAnotherTypeCountAsAbsentAndUnknownOnesSurvive() throws IOException {
        write("""
                {"formatVersion": 1, "appearance.theme": 7, "window.width": "wide", "divider.panes": [0.5, "x"],
                 "future": {"deep": [true, {"a": "b"}]}, "empty": null, "appearance.sampling": true}
                """);
        SettingsFile settings = new SettingsFile(folder);
        Settings read = settings.load().settings();
        assertThat(read.text("appearance.theme")).isEmpty();
        assertThat(read.number("window.width")).isEmpty();
        assertThat(read.numbers("divider.panes")).isEmpty();
        assertThat(read.flag("appearance.sampling")).contains(true);
        settings.save(read.withText("appearance.theme", "light"));
        assertThat(Files.readString(file).replaceAll("\\s", "")).contains("\"future\":{\"deep\":[true,{\"a\":\"b\"}]}");
    }

    @Test
    void aNewerVersionIsReadAsFarAsKnownAndCopiedBeforeItIsReplaced() throws IOException {
        String newer = "{\"formatVersion\": 3, \"appearance.theme\": \"dark\", \"more\": [1]}";
        write(newer);
        SettingsFile settings = new SettingsFile(folder);
        SettingsFile.Loaded loaded = settings.load();
        assertThat(loaded.settings().text("appearance.theme")).contains("dark");
        assertThat(loaded.notice().orElseThrow().sentence()).contains("newer version");
        assertThat(file).hasContent(newer);
        settings.save(loaded.settings().withText("appearance.theme", "light"));
        assertThat(folder.resolve("settings.version-3.json")).hasContent(newer);
        assertThat(new SettingsFile(folder).load().settings().text("appearance.theme"))
                .contains("light");
    }

    @Test
    void aFolderThatCannotBeMadeIsToldAndWhatWasThereStays() throws IOException {
        Files.writeString(folder, "a file where the folder belongs");
        SettingsFile settings = new SettingsFile(folder);
        assertThat(settings.load().settings()).isEqualTo(Settings.NONE);
        assertThatThrownBy(() -> settings.save(SOME)).isInstanceOf(IOException.class);
        assertThat(folder).hasContent("a file where the folder belongs");
    }
}
