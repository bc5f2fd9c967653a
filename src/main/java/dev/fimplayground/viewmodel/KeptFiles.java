package dev.fimplayground.viewmodel;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The files opened last, among the settings. */
final class KeptFiles {
    private static final String RECENT = "files.recent";

    private KeptFiles() {}

    static void keep(SettingsViewModel settings, FilesViewModel files) {
        List<Path> kept = settings.now().texts(RECENT).stream()
                .flatMap(text -> path(text).stream())
                .toList();
        files.restoreRecent(kept);
        files.recent()
                .subscribe(() -> settings.change(now -> now.withTexts(
                        RECENT, files.recent().stream().map(Path::toString).toList())));
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException ofAnotherSystem) {
            return Optional.empty();
        }
    }
}
