package dev.fimplayground.viewmodel;

import dev.fimplayground.model.InvalidParameterException;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.model.TemplatePart.Slot;
import dev.fimplayground.prompt.Fix;
import dev.fimplayground.prompt.Fix.Change;
import dev.fimplayground.prompt.Fix.FileRemoval;
import dev.fimplayground.prompt.Fix.ParameterChange;
import dev.fimplayground.prompt.Fix.TextEdit;
import dev.fimplayground.prompt.TextPlace;
import dev.fimplayground.prompt.VocabularySource;
import dev.fimplayground.session.ServerTokenizers;
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

/**
 * The exact prompt, its tokens and what the checks say, followed while a person types: worked out on {@code background}
 * with at most one calculation under way, and a rest after one that took long, so that a prompt of a megabyte leaves the
 * processor to the editor. FX thread only.
 */
public final class PromptTabViewModel {
    private static final long SHORT_NANOS = Duration.ofMillis(20).toNanos();
    private static final int RESTS = 3;
    private static final long LONGEST_REST_NANOS = Duration.ofSeconds(1).toNanos();

    private final PlaygroundViewModel playground;
    private final PromptPainter painter;
    private final ServerCountViewModel serverCount;
    private final Executor pause;
    private final Executor background;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<PromptDrawing> drawing = new ReadOnlyObjectWrapper<>(PromptDrawing.NOTHING);
    private final ReadOnlyObjectWrapper<TextRange> highlight = new ReadOnlyObjectWrapper<>(TextRange.START);
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ObservableList<CheckViewModel> checks = FXCollections.observableArrayList();
    private final ObservableList<CheckViewModel> readOnlyChecks = FXCollections.unmodifiableObservableList(checks);
    private PromptPicture picture = PromptPicture.NOTHING;
    private Optional<PromptInputs> shown = Optional.empty();
    private boolean calculating;
    private boolean stale;

    /**
     * @param pause runs a task after a moment, so that a burst of keys costs one calculation
     * @param background runs the calculations
     * @param ui runs a task on the FX thread
     */
    public PromptTabViewModel(
            PlaygroundViewModel playground,
            VocabularySource vocabularies,
            ServerTokenizers servers,
            Executor pause,
            Executor background,
            Executor ui) {
        this.playground = playground;
        this.painter = new PromptPainter(vocabularies, servers);
        this.serverCount = new ServerCountViewModel(servers, this::refresh);
        this.pause = pause;
        this.background = background;
        this.ui = ui;
        playground.prefix().selectionProperty().subscribe(range -> follow(Slot.PREFIX, range));
        playground.suffix().selectionProperty().subscribe(range -> follow(Slot.SUFFIX, range));
        playground.prefix().snapshotProperty().subscribe(this::refresh);
        playground.suffix().snapshotProperty().subscribe(this::refresh);
        playground.template().templateProperty().subscribe(this::refresh);
        playground.repository().draftProperty().subscribe(this::refresh);
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

    public RepositoryViewModel repository() {
        return playground.repository();
    }

    /** The count of the endpoint's own server, where it is not asked while one types. */
    public ServerCountViewModel serverCount() {
        return serverCount;
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
            case FileRemoval removal -> playground.repository().files().remove(removal.path());
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
        playground.repository().unsettle();
        if (!calculating) {
            calculating = true;
            pause.execute(() -> ui.execute(this::calculate));
        }
    }

    private void calculate() {
        stale = false;
        PromptInputs inputs = inputs();
        boolean first = shown.isEmpty();
        boolean asked = serverCount.takeAsked();
        background.execute(() -> {
            if (first) {
                // The vocabulary takes a second to read; the prompt itself need not wait for it.
                PromptPicture uncounted = painter.withoutCount(inputs);
                ui.execute(() -> publish(inputs, uncounted));
            }
            long began = System.nanoTime();
            PromptPicture counted = painter.paint(inputs, asked);
            long took = System.nanoTime() - began;
            // The first waits for the vocabulary to be read, which says nothing about the next.
            if (first || took < SHORT_NANOS) {
                ui.execute(() -> {
                    take(inputs, counted);
                    ready();
                });
            } else {
                ui.execute(() -> take(inputs, counted));
                rest(Math.min(RESTS * took, LONGEST_REST_NANOS));
                ui.execute(this::ready);
            }
        });
    }

    private void take(PromptInputs inputs, PromptPicture counted) {
        publish(inputs, counted);
        if (!stale) {
            playground.repository().settle(counted.selection());
        }
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

    private void publish(PromptInputs inputs, PromptPicture now) {
        shown = Optional.of(inputs);
        picture = now;
        drawing.set(now.drawing());
        count.set(now.count().map(PromptWords::count).orElse(""));
        serverCount.show(inputs.endpoint(), now);
        List<CheckViewModel> said =
                now.findings().stream().map(CheckViewModel::new).toList();
        if (!said.equals(checks)) {
            checks.setAll(said);
        }
    }

    private PromptInputs inputs() {
        return new PromptInputs(
                playground.prefix().snapshotProperty().get(),
                playground.suffix().snapshotProperty().get(),
                playground.template().templateProperty().get(),
                sampling(),
                playground.lastPromptProperty().get(),
                playground.endpoint().selectedProperty().get(),
                playground.endpoint().modelProperty().get(),
                playground.repository().draftProperty().get());
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
