package dev.fimplayground.viewmodel;

import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.InvalidParameterException;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.model.TemplatePart.Slot;
import dev.fimplayground.prompt.Fix;
import dev.fimplayground.prompt.Fix.Change;
import dev.fimplayground.prompt.Fix.ParameterChange;
import dev.fimplayground.prompt.Fix.TextEdit;
import dev.fimplayground.prompt.ModelVocabulary;
import dev.fimplayground.prompt.PromptAnatomy;
import dev.fimplayground.prompt.PromptChecks;
import dev.fimplayground.prompt.PromptDraft;
import dev.fimplayground.prompt.TextPlace;
import dev.fimplayground.prompt.TokenCount;
import dev.fimplayground.prompt.VocabularySource;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The exact prompt, its tokens and what the checks say, followed while a person types: worked out on {@code background}
 * with at most one calculation under way, and a rest after one that took long, so that a prompt of a megabyte leaves the
 * processor to the editor. FX thread only.
 */
public final class PromptTabViewModel {
    private static final Logger LOG = LoggerFactory.getLogger(PromptTabViewModel.class);

    private static final long SHORT_NANOS = Duration.ofMillis(20).toNanos();
    private static final int RESTS = 3;
    private static final long LONGEST_REST_NANOS = Duration.ofSeconds(1).toNanos();

    private final PlaygroundViewModel playground;
    private final VocabularySource vocabularies;
    private final Executor pause;
    private final Executor background;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<PromptDrawing> drawing = new ReadOnlyObjectWrapper<>(PromptDrawing.NOTHING);
    private final ReadOnlyObjectWrapper<TextRange> highlight = new ReadOnlyObjectWrapper<>(TextRange.START);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ObservableList<CheckViewModel> checks = FXCollections.observableArrayList();
    private final ObservableList<CheckViewModel> readOnlyChecks = FXCollections.unmodifiableObservableList(checks);
    private PromptPicture picture = PromptPicture.NOTHING;
    private Optional<Inputs> shown = Optional.empty();
    private boolean calculating;
    private boolean stale;

    /** What the picture is made of: snapshots, so that any thread may read them. */
    private record Inputs(
            TextSnapshot prefix,
            TextSnapshot suffix,
            FimTemplate template,
            SamplingParameters sampling,
            Optional<FimPrompt> lastRun,
            Endpoint endpoint,
            String model) {}

    /**
     * @param pause runs a task after a moment, so that a burst of keys costs one calculation
     * @param background runs the calculations
     * @param ui runs a task on the FX thread
     */
    public PromptTabViewModel(
            PlaygroundViewModel playground,
            VocabularySource vocabularies,
            Executor pause,
            Executor background,
            Executor ui) {
        this.playground = playground;
        this.vocabularies = vocabularies;
        this.pause = pause;
        this.background = background;
        this.ui = ui;
        playground.prefix().selectionProperty().subscribe(range -> follow(Slot.PREFIX, range));
        playground.suffix().selectionProperty().subscribe(range -> follow(Slot.SUFFIX, range));
        playground.prefix().snapshotProperty().subscribe(this::refresh);
        playground.suffix().snapshotProperty().subscribe(this::refresh);
        playground.template().templateProperty().subscribe(this::refresh);
        playground.lastPromptProperty().subscribe(this::refresh);
        playground.endpoint().selectedProperty().subscribe(this::refresh);
        playground.endpoint().modelProperty().subscribe(this::refresh);
        playground
                .sampling()
                .parameters()
                .forEach(parameter -> parameter.textProperty().subscribe(this::refresh));
    }

    public TemplateViewModel template() {
        return playground.template();
    }

    /** The prompt as it is drawn. */
    public ReadOnlyObjectProperty<PromptDrawing> drawingProperty() {
        return drawing.getReadOnlyProperty();
    }

    /** What is selected in the editor that was last worked in, as the drawing shows it. */
    public ReadOnlyObjectProperty<TextRange> highlightProperty() {
        return highlight.getReadOnlyProperty();
    }

    /** How many tokens the prompt has, in words; empty while that is not known. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** What the checks say, what matters most first. */
    public ObservableList<CheckViewModel> checks() {
        return readOnlyChecks;
    }

    /** A part of the drawing was selected: selects what it was typed as, in its editor. */
    public void select(TextRange inDrawing) {
        int start = drawing.get().toPrompt(inDrawing.start());
        int end = drawing.get().toPrompt(inDrawing.end());
        picture.anatomy().sourceOf(start, Math.max(start, end)).ifPresent(this::reveal);
    }

    /** Shows in its editor what a finding is about. */
    public void show(CheckViewModel check) {
        check.finding().place().ifPresent(this::reveal);
    }

    /** Does what a person chose. Nothing happens if the texts have changed since the check. */
    public void apply(CheckViewModel.Choice choice) {
        if (shown.equals(Optional.of(inputs()))) {
            apply(choice.fix());
        }
    }

    private void apply(Fix fix) {
        Change change = fix.change();
        switch (change) {
            case TextEdit edit -> {
                TextEdit least = edit.leastFor(picture.prompt());
                document(least.place().slot())
                        .replace(
                                new TextRange(
                                        least.place().start(), least.place().end()),
                                least.replacement());
            }
            case ParameterChange parameter ->
                playground
                        .sampling()
                        .parameter(parameter.parameter())
                        .set(
                                parameter.value().isPresent()
                                        ? OptionalDouble.of(parameter.value().getAsInt())
                                        : OptionalDouble.empty());
        }
    }

    private void reveal(TextPlace place) {
        document(place.slot()).reveal(new TextRange(place.start(), place.end()));
    }

    private void follow(Slot slot, TextSelection range) {
        Optional<Integer> start = picture.anatomy().offsetOf(slot, range.start());
        Optional<Integer> end = picture.anatomy().offsetOf(slot, range.end());
        if (start.isPresent() && end.isPresent()) {
            highlight.set(new TextRange(
                    drawing.get().toShown(start.get()), drawing.get().toShown(end.get())));
        }
    }

    private DocumentViewModel document(Slot slot) {
        return switch (slot) {
            case PREFIX -> playground.prefix();
            case SUFFIX -> playground.suffix();
        };
    }

    private void refresh() {
        stale = true;
        if (!calculating) {
            calculating = true;
            pause.execute(() -> ui.execute(this::calculate));
        }
    }

    private void calculate() {
        stale = false;
        Inputs inputs = inputs();
        boolean first = shown.isEmpty();
        background.execute(() -> {
            if (first) {
                // The vocabulary takes a second to read; the prompt itself need not wait for it.
                PromptPicture uncounted = picture(inputs, Optional.empty());
                ui.execute(() -> publish(inputs, uncounted));
            }
            Optional<ModelVocabulary> vocabulary = vocabulary(inputs);
            long began = System.nanoTime();
            PromptPicture counted = picture(inputs, vocabulary);
            long took = System.nanoTime() - began;
            if (took < SHORT_NANOS) {
                ui.execute(() -> finish(inputs, counted));
            } else {
                ui.execute(() -> publish(inputs, counted));
                rest(Math.min(RESTS * took, LONGEST_REST_NANOS));
                ui.execute(this::ready);
            }
        });
    }

    private Optional<ModelVocabulary> vocabulary(Inputs inputs) {
        try {
            return Optional.of(vocabularies.of(inputs.endpoint(), inputs.model()));
        } catch (RuntimeException unreadable) {
            LOG.warn("tokens cannot be counted", unreadable);
            return Optional.empty();
        }
    }

    private static PromptPicture picture(Inputs inputs, Optional<ModelVocabulary> vocabulary) {
        FimPrompt prompt = new FimPrompt(inputs.prefix().text(), inputs.suffix().text());
        List<String> control = vocabulary.map(ModelVocabulary::controlTokens).orElse(List.of());
        PromptAnatomy anatomy = PromptAnatomy.of(inputs.template(), prompt, control);
        Optional<TokenCount> count =
                vocabulary.filter(_ -> prompt.problem().isEmpty()).map(known -> known.count(anatomy.text()));
        PromptDraft draft = new PromptDraft(prompt, anatomy, inputs.sampling(), inputs.lastRun(), count);
        PromptDrawing drawing = prompt.problem().isEmpty() ? PromptDrawing.of(anatomy, count) : PromptDrawing.NOTHING;
        return new PromptPicture(prompt, anatomy, count, PromptChecks.findings(draft), drawing);
    }

    private void finish(Inputs inputs, PromptPicture counted) {
        publish(inputs, counted);
        ready();
    }

    private static void rest(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void ready() {
        calculating = false;
        if (stale) {
            refresh();
        }
    }

    private void publish(Inputs inputs, PromptPicture now) {
        shown = Optional.of(inputs);
        picture = now;
        drawing.set(now.drawing());
        count.set(now.count().map(PromptWords::count).orElse(""));
        List<CheckViewModel> said =
                now.findings().stream().map(CheckViewModel::new).toList();
        if (!said.equals(checks)) {
            checks.setAll(said);
        }
    }

    private Inputs inputs() {
        return new Inputs(
                playground.prefix().snapshotProperty().get(),
                playground.suffix().snapshotProperty().get(),
                playground.template().templateProperty().get(),
                sampling(),
                playground.lastPromptProperty().get(),
                playground.endpoint().selectedProperty().get(),
                playground.endpoint().modelProperty().get());
    }

    /** What cannot be sent is named beside its field already. */
    private SamplingParameters sampling() {
        try {
            return playground.sampling().snapshot();
        } catch (InvalidParameterException invalid) {
            return SamplingParameters.NONE_SENT;
        }
    }
}
