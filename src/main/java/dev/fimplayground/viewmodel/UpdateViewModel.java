package dev.fimplayground.viewmodel;

import dev.fimplayground.text.Texts;
import dev.fimplayground.update.Release;
import dev.fimplayground.update.ReleaseAddress;
import dev.fimplayground.update.ReleaseException;
import dev.fimplayground.update.ReleaseSource;
import dev.fimplayground.update.ReleaseVersion;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether there is a newer version: asks only when told to, at starts only if a person switched that on. FX thread only. */
public final class UpdateViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(UpdateViewModel.class);

    private final ReleaseSource source;
    private final String version;
    private final Executor background;
    private final Executor ui;
    private final BooleanProperty atStart = new SimpleBooleanProperty();
    private final StringProperty address;
    private final StringBinding problem;
    private final BooleanBinding askable;
    private final ReadOnlyBooleanWrapper asking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper answer = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Release>> newer = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param version of this program, as the build names it
     * @param address of the list of releases, in a window that nobody has told another; may be empty
     * @param background runs what blocks
     * @param ui runs a task on the FX thread
     */
    public UpdateViewModel(ReleaseSource source, String version, String address, Executor background, Executor ui) {
        this.source = source;
        this.version = version;
        this.address = new SimpleStringProperty(address);
        this.background = background;
        this.ui = ui;
        problem = Bindings.createStringBinding(this::check, this.address);
        askable = Bindings.createBooleanBinding(() -> url().isPresent() && !asking.get(), this.address, asking);
        this.address.addListener((_, _, _) -> forget());
    }

    /** Whether every start asks. */
    public BooleanProperty atStartProperty() {
        return atStart;
    }

    /** Of the list of releases. */
    public StringProperty addressProperty() {
        return address;
    }

    /** The sentence that says why the address cannot be used; empty when it can, and while there is none. */
    public StringBinding problem() {
        return problem;
    }

    /** Whether {@link #ask} would do anything. */
    public BooleanBinding askable() {
        return askable;
    }

    public ReadOnlyBooleanProperty askingProperty() {
        return asking.getReadOnlyProperty();
    }

    /** What came of it, in a sentence; empty before. */
    public ReadOnlyStringProperty answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /** The newest release, if it is newer than this program. */
    public ReadOnlyObjectProperty<Optional<Release>> newerProperty() {
        return newer.getReadOnlyProperty();
    }

    public String version() {
        return version;
    }

    /** Asks now. */
    public void ask() {
        if (askable.get()) {
            URI list = url().orElseThrow();
            asking.set(true);
            answer.set(Texts.get("update.asking"));
            newer.set(Optional.empty());
            background.execute(() -> ask(list));
        }
    }

    /** Asks if a person switched it on; a newer version is told of in {@code notices}, anything else is not. */
    public void askAtStart(NoticeViewModel notices) {
        if (atStart.get()) {
            newer.addListener((_, _, found) -> found.ifPresent(release -> notices.show(
                    Texts.format("update.newer", release.version()),
                    List.of(Texts.format("update.newer.where", version, release.page())))));
            ask();
        }
    }

    private void ask(URI list) {
        try {
            Optional<Release> newest = source.newest(list);
            ui.execute(() -> answered(list, newest));
        } catch (ReleaseException failed) {
            LOG.info("no list of releases: {}", failed.reason());
            String reason = failed.reason().name().toLowerCase(Locale.ROOT);
            ui.execute(() -> ended(list, Texts.get("update.failed." + reason)));
        }
    }

    private void answered(URI list, Optional<Release> newest) {
        Optional<Release> found = newest.filter(this::isNewer);
        ended(
                list,
                found.map(release -> Texts.format("update.newer", release.version()))
                        .orElseGet(this::none));
        if (isAskedFor(list)) {
            newer.set(found);
        }
    }

    private String none() {
        return Texts.format("update.none", version);
    }

    private void ended(URI list, String words) {
        asking.set(false);
        if (isAskedFor(list)) {
            answer.set(words);
        }
    }

    /** Not if the address was changed meanwhile. */
    private boolean isAskedFor(URI list) {
        return url().equals(Optional.of(list));
    }

    /** What the build calls {@code 0.2.0-SNAPSHOT} counts as 0.2.0. */
    private boolean isNewer(Release release) {
        return ReleaseVersion.parse(version.replaceFirst("-.*", ""))
                .map(own -> release.version().compareTo(own) > 0)
                .orElse(false);
    }

    private void forget() {
        answer.set("");
        newer.set(Optional.empty());
    }

    private Optional<URI> url() {
        return ReleaseAddress.parse(address.get().strip());
    }

    private String check() {
        return url().isPresent() || address.get().isBlank() ? "" : Texts.get("update.address.problem");
    }
}
