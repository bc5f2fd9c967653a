package dev.fimplayground.viewmodel;

import dev.fimplayground.document.Settings;
import dev.fimplayground.document.SettingsFile;
import dev.fimplayground.text.Texts;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a person chose, put in place at the start and kept: written late, so that dragging a divider costs one writing,
 * and on {@code background}. FX thread only.
 */
public final class SettingsViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsViewModel.class);
    private static final String DIVIDER = "divider.";

    private final SettingsFile file;
    private final Executor pause;
    private final Executor background;
    private final Executor ui;
    private final FailureViewModel failure;
    private Settings now;
    private Settings written;
    private boolean due;
    private boolean writing;
    private boolean told;
    private final Object disk = new Object();
    /** Guarded by {@code disk}: a writing that was late must not undo the last one. */
    private boolean closed;

    /**
     * @param pause runs a task after a moment
     * @param background writes
     * @param ui runs a task on the FX thread
     */
    public SettingsViewModel(
            SettingsFile file,
            SettingsFile.Loaded loaded,
            FailureViewModel failure,
            Executor pause,
            Executor background,
            Executor ui) {
        this.file = file;
        this.now = loaded.settings();
        this.written = loaded.settings();
        this.failure = failure;
        this.pause = pause;
        this.background = background;
        this.ui = ui;
    }

    /** Puts in place what is kept of the window, before it is built, and follows what becomes of it. */
    public void keep(PlaygroundViewModel playground) {
        AppearanceViewModel appearance = playground.appearance();
        keep("appearance.theme", appearance.themeProperty(), ThemeChoice.values());
        keep("appearance.sampling", appearance.samplingShownProperty());
        keep("appearance.fontSize", appearance.editorFontSizeProperty(), appearance::zoomTo);
        keep("appearance.whiteSpace", appearance.whiteSpaceShownProperty());
        keep("appearance.indentGuides", appearance.indentGuidesShownProperty());
        keep("appearance.tabSize", appearance.tabSizeProperty(), TabSize.values());
        keep("appearance.tab", appearance.tabProperty());
        keep("middle.view", playground.middle().viewProperty(), MiddleView.values());
        keepDividers(appearance);
        new KeptEndpoint(this).keep(playground.endpoint());
        KeptFiles.keep(this, playground.files());
    }

    public Settings now() {
        return now;
    }

    /** Changes what is kept. */
    public void change(UnaryOperator<Settings> change) {
        now = change.apply(now);
        if (!now.equals(written)) {
            schedule();
        }
    }

    private void schedule() {
        if (!due) {
            due = true;
            pause.execute(() -> ui.execute(this::save));
        }
    }

    /** Writes what has changed and returns when it is on the disk; nothing is written after that. */
    public void close() {
        if (!now.equals(written)) {
            write(now);
        }
        synchronized (disk) {
            closed = true;
        }
    }

    /** A choice of a few. */
    <E extends Enum<E>> void keep(String name, ObjectProperty<E> property, E[] values) {
        now.text(name)
                .flatMap(kept -> Arrays.stream(values)
                        .filter(each -> each.name().equals(kept))
                        .findFirst())
                .ifPresent(property::set);
        property.addListener((_, _, value) -> change(settings -> settings.withText(name, value.name())));
    }

    /** A word. */
    void keep(String name, StringProperty property) {
        now.text(name).ifPresent(property::set);
        property.addListener((_, _, value) -> change(settings -> settings.withText(name, value)));
    }

    /** A yes or no. */
    void keep(String name, BooleanProperty property) {
        now.flag(name).ifPresent(property::set);
        property.addListener((_, _, value) -> change(settings -> settings.withFlag(name, value)));
    }

    /** A whole number. */
    void keep(String name, ObservableValue<Number> property, IntConsumer setter) {
        now.number(name).ifPresent(kept -> setter.accept((int) kept));
        property.addListener((_, _, value) -> change(settings -> settings.withNumber(name, value.intValue())));
    }

    private void keepDividers(AppearanceViewModel appearance) {
        for (String name : now.names(DIVIDER)) {
            List<Double> places = now.numbers(name);
            if (!places.isEmpty()) {
                appearance.dividers().put(name.substring(DIVIDER.length()), places);
            }
        }
        appearance
                .dividers()
                .subscribe(() -> change(settings -> {
                    Settings all = settings;
                    for (String name : appearance.dividers().keySet()) {
                        all = all.withNumbers(
                                DIVIDER + name, appearance.dividers().get(name));
                    }
                    return all;
                }));
    }

    private void save() {
        due = false;
        if (writing) {
            schedule();
            return;
        }
        writing = true;
        Settings wanted = now;
        background.execute(() -> {
            Optional<String> problem = write(wanted);
            ui.execute(() -> saved(wanted, problem));
        });
    }

    private void saved(Settings wanted, Optional<String> problem) {
        writing = false;
        written = wanted;
        problem.ifPresent(this::tell);
    }

    /** Empty if it is on the disk now. */
    private Optional<String> write(Settings wanted) {
        synchronized (disk) {
            try {
                if (!closed) {
                    file.save(wanted);
                }
                return Optional.empty();
            } catch (IOException failed) {
                LOG.warn("the settings could not be saved: {}", failed.toString());
                return Optional.of(String.valueOf(failed.getMessage()));
            }
        }
    }

    /** Once: a person who goes on without knows. */
    private void tell(String problem) {
        if (!told) {
            told = true;
            failure.inform(Texts.format("kept.settings.unsaved", problem), Texts.get("kept.settings.unsaved.next"));
        }
    }
}
