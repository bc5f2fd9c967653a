package dev.fimplayground.viewmodel;

import dev.fimplayground.document.AtomicFile;
import dev.fimplayground.model.CompletionFailure.InvalidRequest;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.InvalidParameterException;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.snippet.Snippet;
import dev.fimplayground.snippet.SnippetLanguage;
import dev.fimplayground.text.Texts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The call that Run would make, as code. Follows the window while it is looked at, worked out on {@code background} with
 * at most one calculation under way; otherwise it does nothing. FX thread only.
 */
public final class CodeTabViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(CodeTabViewModel.class);

    private final PlaygroundViewModel playground;
    private final Executor pause;
    private final Executor background;
    private final Executor ui;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ObjectProperty<SnippetLanguage> language = new SimpleObjectProperty<>(SnippetLanguage.CURL);
    private final ReadOnlyObjectWrapper<CodePicture> picture = new ReadOnlyObjectWrapper<>(CodePicture.NOTHING);
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private boolean calculating;
    private boolean stale = true;

    /**
     * @param pause runs a task after a moment, so that a burst of keys costs one calculation
     * @param background writes the code, and files
     * @param ui runs a task on the FX thread
     */
    public CodeTabViewModel(PlaygroundViewModel playground, Executor pause, Executor background, Executor ui) {
        this.playground = playground;
        this.pause = pause;
        this.background = background;
        this.ui = ui;
        shown.subscribe(this::followIfStale);
        language.subscribe(this::refresh);
        playground.prefix().snapshotProperty().subscribe(this::refresh);
        playground.suffix().snapshotProperty().subscribe(this::refresh);
        playground.template().templateProperty().subscribe(this::refresh);
        playground.repository().draftProperty().subscribe(this::refresh);
        playground.repository().selectionProperty().subscribe(this::refresh);
        playground.endpoint().selectedProperty().subscribe(this::refresh);
        playground.endpoint().modelProperty().subscribe(this::refresh);
        follow(playground.sampling());
    }

    private void follow(SamplingViewModel sampling) {
        sampling.streamProperty().subscribe(this::refresh);
        sampling.stop().strings().addListener((ListChangeListener<String>) _ -> refresh());
        sampling.stop().typedProperty().subscribe(this::refresh);
        sampling.parameters().forEach(parameter -> {
            parameter.textProperty().subscribe(this::refresh);
            parameter.sentProperty().subscribe(this::refresh);
        });
    }

    /** Whether anybody looks; only then the code follows. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    public ObjectProperty<SnippetLanguage> languageProperty() {
        return language;
    }

    public ReadOnlyObjectProperty<CodePicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /** What became of copying and saving, until the code changes. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** The code was put where it can be pasted from. */
    public void copied() {
        notice.set(Texts.get("code.copied"));
    }

    /** Writes the code as it is now to {@code file}, in place of what was there. */
    public void save(Path file) {
        picture.get().code().ifPresent(code -> background.execute(() -> write(code.text(), file)));
    }

    private void write(String text, Path file) {
        try {
            AtomicFile.write(file, text.getBytes(StandardCharsets.UTF_8));
            ui.execute(() -> notice.set(Texts.format("code.saved", String.valueOf(file.getFileName()))));
        } catch (IOException failed) {
            LOG.warn("code not saved to {}", file, failed);
            String sentence = Texts.format("code.save.failed", file, String.valueOf(failed.getMessage()));
            ui.execute(() -> playground.run().failure().tell(sentence, Texts.get("code.save.failed.next")));
        }
    }

    private void followIfStale() {
        if (stale) {
            refresh();
        }
    }

    private void refresh() {
        stale = true;
        if (shown.get() && !calculating) {
            calculating = true;
            pause.execute(() -> ui.execute(this::calculate));
        }
    }

    private void calculate() {
        stale = false;
        SnippetLanguage asked = language.get();
        TextSnapshot prefix = playground.prefix().snapshotProperty().get();
        TextSnapshot suffix = playground.suffix().snapshotProperty().get();
        try {
            RunRequest run = playground.request(FimPrompt.EMPTY, sampling());
            background.execute(() -> {
                RunRequest whole = run.withPrompt(new FimPrompt(prefix.text(), suffix.text()));
                CodePicture made = CodePicture.of(Snippet.of(whole, asked));
                ui.execute(() -> finish(made));
            });
        } catch (InvalidParameterException refused) {
            InvalidRequest told =
                    new InvalidRequest(FailureReason.PARAMETER_OUT_OF_RANGE, String.valueOf(refused.getMessage()));
            finish(CodePicture.of(Snippet.Refused.of(told)));
        }
    }

    private SamplingParameters sampling() {
        SamplingViewModel sampling = playground.sampling();
        return sampling.snapshot().withStop(sampling.stop().toSend());
    }

    private void finish(CodePicture made) {
        if (!made.equals(picture.get())) {
            notice.set("");
            picture.set(made);
        }
        calculating = false;
        if (stale) {
            refresh();
        }
    }
}
