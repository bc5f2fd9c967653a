package dev.fimplayground.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.document.imports.DocumentReader;
import dev.fimplayground.document.imports.OpenedDocument.ExperimentFile;
import dev.fimplayground.kill.Claims.Claim;
import dev.fimplayground.kill.Victim;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The folders of a killed window, compared with what it had claimed. One thread at a time. */
final class KilledHome {
    private final Path folder;
    private final KillFigures figures;
    private Optional<String> draftBefore = Optional.empty();

    /** Runs go to {@code baseUrl}, so that no engine starts: it is not what is killed here. */
    KilledHome(Path folder, String baseUrl, KillFigures figures) throws IOException {
        this.folder = folder;
        this.figures = figures;
        Path config = Files.createDirectories(folder.resolve("config"));
        Files.writeString(config.resolve("settings.json"), """
                {"endpoint.custom.baseUrl": "%s", "endpoint.custom.model": "numbered", "endpoint.selected": "custom",
                 "window.width": 900, "window.height": 560}
                """.formatted(baseUrl));
    }

    Path folder() {
        return folder;
    }

    Path experiment() {
        return folder.resolve("lesson.fim.json");
    }

    /** @param letters the seed of what was typed */
    void check(Victim.Round killed, long letters, String where) throws Exception {
        String base = killed.of(KillableWindow.BASE).stream()
                .map(claim ->
                        new String(Base64.getDecoder().decode(claim.words().getFirst()), StandardCharsets.UTF_8))
                .findFirst()
                .or(() -> draftBefore)
                .orElse("");
        draftBefore.ifPresent(before ->
                assertThat(base).as("%s: shown after the kill before", where).isEqualTo(before));
        Losses losses = new Losses(killed, where);
        checkDraft(killed, losses, base, letters, where);
        new KilledRuns(killed, losses, figures, where)
                .check(folder.resolve("data").resolve("history.db"));
        checkExperiment(killed, base, letters, where);
        figures.standstill(losses.standstillBeforeTheKill());
        figures.kill();
    }

    private void checkDraft(Victim.Round killed, Losses losses, String base, long letters, String where)
            throws IOException {
        String draft = draft(where);
        int kept = draft.length() - base.length();
        assertThat(draft).as(where).isEqualTo(base + TypingHand.typedBy(letters, Math.max(0, kept)));
        killed.of(KillableWindow.TYPED).stream()
                .filter(claim -> number(claim, 0) > kept)
                .findFirst()
                .ifPresent(lost -> figures.draft(losses.age(lost)));
        draftBefore = Optional.of(draft);
    }

    private String draft(String where) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("data").resolve("drafts"))) {
            List<Path> drafts =
                    files.filter(each -> each.toString().endsWith(".json")).toList();
            assertThat(drafts).as("%s: one draft, none set aside", where).hasSize(1);
            return new JsonMapper()
                    .readTree(Files.readAllBytes(drafts.getFirst()))
                    .path("prefix")
                    .asString();
        }
    }

    /** It is the one that was claimed last, or a later one, and whole either way. */
    private void checkExperiment(Victim.Round killed, String base, long letters, String where) {
        List<Claim> saved = killed.of(KillableWindow.SAVED);
        if (saved.isEmpty()) {
            return;
        }
        figures.saves(saved.size());
        assertThat(DocumentReader.read(experiment())).as(where).isInstanceOfSatisfying(ExperimentFile.class, opened -> {
            String prefix = opened.document().experiment().prompt().prefix();
            int typed = prefix.length() - base.length();
            assertThat(prefix).as(where).isEqualTo(base + TypingHand.typedBy(letters, Math.max(0, typed)));
            Claim last = saved.getLast();
            if (opened.fingerprint().equals(last.words().get(0))) {
                assertThat(typed).as(where).isEqualTo(number(last, 1));
            } else {
                assertThat(typed).as("%s: saved after %s", where, last).isGreaterThan(number(last, 1));
            }
        });
    }

    private static int number(Claim claim, int word) {
        return Integer.parseInt(claim.words().get(word));
    }
}
