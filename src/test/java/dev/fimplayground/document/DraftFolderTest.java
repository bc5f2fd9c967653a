package dev.fimplayground.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftFolderTest {
    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void place() {
        folder = temporary.resolve("data").resolve("drafts");
    }

    private OpenDraft take() {
        return new DraftFolder(folder).take();
    }

    private void keep(Draft draft) throws IOException {
        try (OpenDraft open = take()) {
            open.save(draft);
        }
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(each -> each.toString().endsWith(ending)).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "def f():\n\treturn 1\n", "文件 🙂 \u0000\u001b[0m\"\\", "half \ud83d pair \ude42", "\r\n\r"})
    void whatWasSavedComesBackExactly(String prefix) throws IOException {
        keep(Drafts.of(prefix));
        try (OpenDraft again = take()) {
            assertThat(again.draft()).contains(Drafts.of(prefix));
            assertThat(again.notice()).isEmpty();
        }
        assertThat(files(".draft.json")).hasSize(1);
    }

    @Test
    void windowsThatAreOpenTogetherHaveDraftsOfTheirOwn() throws IOException {
        try (OpenDraft one = take();
                OpenDraft other = take()) {
            one.save(Drafts.of("one"));
            other.save(Drafts.of("other"));
            try (OpenDraft third = take()) {
                assertThat(third.draft()).isEmpty();
            }
        }
        assertThat(files(".draft.json")).hasSize(2);
    }

    @Test
    void theNewestThatNobodyHoldsIsTaken() throws IOException {
        try (OpenDraft one = take();
                OpenDraft other = take()) {
            one.save(Drafts.of("older"));
            other.save(Drafts.of("newer"));
        }
        for (Path file : files(".draft.json")) {
            boolean older = Files.readString(file).contains("older");
            Files.setLastModifiedTime(
                    file, FileTime.from(Instant.parse(older ? "2026-01-01T00:00:00Z" : "2026-01-02T00:00:00Z")));
        }
        try (OpenDraft first = take();
                OpenDraft second = take()) {
            assertThat(first.draft().orElseThrow().prefix()).isEqualTo("newer");
            assertThat(second.draft().orElseThrow().prefix()).isEqualTo("older");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"prefix\": \"a",
                "[]",
                "{}",
                "{\"prefix\": 1, \"suffix\": \"\"}",
                "{\"prefix\": \"a\", \"suffix\": \"b\"} {}",
                "{\"prefix\": \"a\", \"suffix\": \"b\", \"undo\": [{\"in\": \"nowhere\"}]}"
            })
    void aDamagedDraftIsSetAsideWithASentenceAndTheNextOneIsTaken(String content) throws IOException {
        keep(Drafts.of("sound"));
        Path damaged = Files.writeString(folder.resolve("b.draft.json"), content);
        Files.setLastModifiedTime(damaged, FileTime.from(Instant.now().plusSeconds(60)));
        try (OpenDraft taken = take()) {
            assertThat(taken.draft().orElseThrow().prefix()).isEqualTo("sound");
            assertThat(taken.notice().orElseThrow().sentence()).contains("could not be read");
        }
        assertThat(damaged).doesNotExist();
        Path aside = Files.list(folder)
                .filter(file -> file.toString().contains("damaged"))
                .findFirst()
                .orElseThrow();
        assertThat(aside).hasContent(content);
    }

    @Test
    void whatIsMissingIsAsInAnEmptyWindow() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("a.draft.json"), "{\"prefix\": \"a\", \"suffix\": \"b\", \"later\": {}}");
        try (OpenDraft taken = take()) {
            Draft draft = taken.draft().orElseThrow();
            assertThat(draft.middle()).isEmpty();
            assertThat(draft.sampling().stream()).isTrue();
            assertThat(draft.steps()).isEmpty();
            assertThat(taken.notice()).isEmpty();
        }
    }

    @Test
    void aDraftOfANewerVersionIsLeftUntouched() throws IOException {
        Files.createDirectories(folder);
        String content = "{\"formatVersion\": 2, \"prefix\": \"a\", \"suffix\": \"b\"}";
        Path newer = Files.writeString(folder.resolve("a.draft.json"), content);
        try (OpenDraft taken = take()) {
            assertThat(taken.draft()).isEmpty();
            assertThat(taken.notice().orElseThrow().next()).contains(newer.toString());
            taken.save(Drafts.of("mine"));
        }
        assertThat(newer).hasContent(content);
    }

    @Test
    void aFolderThatCannotBeWrittenGivesAnEmptyDraftWhoseSavingFails() throws IOException {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "in the way");
        try (OpenDraft taken = take()) {
            assertThat(taken.draft()).isEmpty();
            assertThatThrownBy(() -> taken.save(Drafts.of("x"))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void whatAKilledSavingLeftIsTidiedUp() throws IOException {
        keep(Drafts.of("a"));
        String name = files(".draft.json").getFirst().getFileName().toString();
        Path left = Files.writeString(folder.resolve("." + name + ".123.tmp"), "half");
        take().close();
        assertThat(left).doesNotExist();
    }
}
