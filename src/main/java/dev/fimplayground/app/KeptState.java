package dev.fimplayground.app;

import dev.fimplayground.document.DraftFolder;
import dev.fimplayground.document.FileNotice;
import dev.fimplayground.document.SettingsFile;
import dev.fimplayground.example.ExampleLibrary;
import dev.fimplayground.viewmodel.DraftViewModel;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import dev.fimplayground.viewmodel.SettingsViewModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one window keeps for the next start: settings and draft. FX thread only; files are written in the background. */
final class KeptState implements AutoCloseable {
    /** With one writing after it, well within the second that may be lost. */
    private static final int PAUSE_MILLIS = 300;

    private final PlaygroundViewModel playground;
    private final SettingsViewModel settings;
    private final DraftViewModel draft;
    private final Path drafts;
    private final Optional<FileNotice> settingsNotice;

    KeptState(AppGraph graph, AppFolders folders, SettingsFile file, SettingsFile.Loaded loaded, Executor ui) {
        playground = graph.playground();
        drafts = folders.data().resolve("drafts");
        Executor pause = CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS, graph.background());
        settingsNotice = loaded.notice();
        settings = new SettingsViewModel(file, loaded, playground.run().failure(), pause, graph.background(), ui);
        settings.keep(playground);
        draft = new DraftViewModel(playground, pause, graph.background(), ui);
    }

    SettingsViewModel settings() {
        return settings;
    }

    /**
     * Brings the draft back, or shows the first example if there is none. To be called once the first frame is on screen.
     *
     * @param whenThere runs when the texts are there
     */
    void open(Runnable whenThere) {
        draft.open(
                () -> new DraftFolder(drafts).take(),
                taken -> playground.open(ExampleLibrary::load, () -> {
                    if (taken.draft().isEmpty()) {
                        playground.begin(ExampleLibrary.FIRST);
                    }
                    tell(Stream.concat(settingsNotice.stream(), taken.notice().stream())
                            .toList());
                    whenThere.run();
                }));
    }

    private void tell(List<FileNotice> notices) {
        if (!notices.isEmpty()) {
            playground.run().failure().inform(joined(notices, FileNotice::sentence), joined(notices, FileNotice::next));
        }
    }

    private static String joined(List<FileNotice> notices, Function<FileNotice, String> part) {
        return notices.stream().map(part).collect(Collectors.joining(" "));
    }

    /** After a defect: what is on screen is on the disk when this returns. */
    void saveDraft() {
        draft.saveNow();
    }

    @Override
    public void close() {
        draft.close();
        settings.close();
    }
}
