package dev.fimplayground.viewmodel;

import dev.fimplayground.engine.LocalEngine;
import dev.fimplayground.example.Example;
import dev.fimplayground.fit.FitCheck;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.EndpointKind;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.prompt.VocabularySource;
import dev.fimplayground.session.CompletionRunner;
import dev.fimplayground.syntax.CodeReader;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Everything the window shows, and what its buttons do. FX thread only. */
public final class PlaygroundViewModel {
    private static final int SEEDS = 1_000_000;

    private final DocumentViewModel prefix;
    private final DocumentViewModel suffix;
    private final MiddleViewModel middle;
    private final DocumentCounts prefixCounts;
    private final DocumentCounts suffixCounts;
    private final SamplingViewModel sampling =
            new SamplingViewModel(() -> ThreadLocalRandom.current().nextInt(SEEDS));
    private final AppearanceViewModel appearance = new AppearanceViewModel();
    private final RemarkViewModel remarks = new RemarkViewModel();
    private final ExamplesViewModel examples = new ExamplesViewModel();
    private final EndpointViewModel endpoint;
    private final EngineViewModel engine;
    private final RunViewModel run;
    private final EditingViewModel editing;
    private final DiffViewModel diff;
    private final HoleViewModel hole;
    private final ExperimentViewModel experiment;
    private final FilesViewModel files;
    private final FindViewModel find;
    private final GoToLineViewModel goToLine;
    private final FitViewModel fit;
    private final ReadOnlyObjectWrapper<DocumentViewModel> active;
    private final Executor background;
    private final Executor ui;
    private final ObjectBinding<PromptMode> mode;
    private final TemplateViewModel template = new TemplateViewModel();
    private final RepositoryViewModel repository;
    private final RunLauncher launcher;
    private final PromptLoader loader;

    /**
     * @param vocabularies whose tokens the hole can move by
     * @param code whose syntax nodes the hole can move by, and what does not parse with a middle
     * @param background runs what blocks
     * @param ui runs a task on the FX thread
     */
    public PlaygroundViewModel(
            CompletionRunner runner,
            LocalEngine localEngine,
            Endpoint initial,
            VocabularySource vocabularies,
            CodeReader code,
            Executor background,
            Executor ui) {
        this.background = background;
        this.ui = ui;
        prefix = new DocumentViewModel(background, ui);
        suffix = new DocumentViewModel(background, ui);
        active = new ReadOnlyObjectWrapper<>(prefix);
        middle = new MiddleViewModel(ui);
        prefixCounts = new DocumentCounts(prefix, background, ui);
        suffixCounts = new DocumentCounts(suffix, background, ui);
        endpoint = new EndpointViewModel(initial);
        engine = new EngineViewModel(localEngine, background, ui);
        run = new RunViewModel(runner, middle, background, ui, System::nanoTime);
        editing = new EditingViewModel(prefix, middle, suffix, run);
        HoleJourney journey = new HoleJourney(new HoleSearch(vocabularies, code), background, ui);
        hole = new HoleViewModel(prefix, suffix, editing, run.failure(), remarks, endpoint, journey);
        RecentFiles recent = new RecentFiles();
        repository = new RepositoryViewModel(template.familyProperty(), recent.files(), background, ui);
        experiment = new ExperimentViewModel(
                new ExperimentDesk(prefix, suffix, editing, sampling, template, endpoint, run, repository),
                editing,
                run.failure(),
                recent,
                background,
                ui);
        launcher = new RunLauncher(prefix, suffix, sampling, endpoint, template, repository, editing, run);
        loader = new PromptLoader(prefix, sampling, template, endpoint, repository, experiment, editing, remarks);
        files = new FilesViewModel(prefix, editing, hole, experiment, recent, background, ui);
        experiment.onReopen(files::open);
        files.onText(file -> List.of(repository.choice().holeIn(file)));
        find = new FindViewModel(activeProperty(), background, ui);
        goToLine = new GoToLineViewModel(activeProperty());
        hideWhenShown(find.shownProperty(), goToLine.shownProperty());
        hideWhenShown(goToLine.shownProperty(), find.shownProperty());
        fit = new FitViewModel(prefix, middle, suffix, editing, new FitCheck(code), background, ui);
        followFocus(prefix);
        followFocus(suffix);
        diff = new DiffViewModel(editing, middle, background, ui);
        mode = Bindings.createObjectBinding(
                this::modeNow, prefix.blankProperty(), suffix.blankProperty(), suffix.lengthProperty());
        suffix.languageProperty().bind(prefix.languageProperty());
        settleFailures();
    }

    private void settleFailures() {
        SettledFailures settled = new SettledFailures(run.failure());
        settled.follow(prefix);
        settled.follow(suffix);
        settled.follow(sampling);
        settled.follow(endpoint);
        // After what settles failures: typing on in a name that is still wrong says so again.
        endpoint.model().typedProperty().subscribe(_ -> launcher.refusesModel());
    }

    public DocumentViewModel prefix() {
        return prefix;
    }

    public MiddleViewModel middle() {
        return middle;
    }

    public DocumentViewModel suffix() {
        return suffix;
    }

    public DocumentCounts prefixCounts() {
        return prefixCounts;
    }

    public DocumentCounts suffixCounts() {
        return suffixCounts;
    }

    public SamplingViewModel sampling() {
        return sampling;
    }

    public AppearanceViewModel appearance() {
        return appearance;
    }

    public RemarkViewModel remarks() {
        return remarks;
    }

    public ExamplesViewModel examples() {
        return examples;
    }

    public EndpointViewModel endpoint() {
        return endpoint;
    }

    public EngineViewModel engine() {
        return engine;
    }

    public RunViewModel run() {
        return run;
    }

    public EditingViewModel editing() {
        return editing;
    }

    public DiffViewModel diff() {
        return diff;
    }

    public HoleViewModel hole() {
        return hole;
    }

    public ExperimentViewModel experiment() {
        return experiment;
    }

    public FilesViewModel files() {
        return files;
    }

    public FindViewModel find() {
        return find;
    }

    public GoToLineViewModel goToLine() {
        return goToLine;
    }

    public FitViewModel fit() {
        return fit;
    }

    /** The prefix or the suffix, whichever had the focus last. */
    public ReadOnlyObjectProperty<DocumentViewModel> activeProperty() {
        return active.getReadOnlyProperty();
    }

    public TemplateViewModel template() {
        return template;
    }

    public RepositoryViewModel repository() {
        return repository;
    }

    /** What was sent last; empty before the first run, and once another prompt is in its place. */
    public ReadOnlyObjectProperty<Optional<FimPrompt>> lastPromptProperty() {
        return editing.sentProperty();
    }

    /** What a run would ask for now. */
    public ObjectBinding<PromptMode> mode() {
        return mode;
    }

    /** Whether what the window begins with is in it; before that nothing can be said of it. */
    public ReadOnlyBooleanProperty filledProperty() {
        return launcher.readyProperty();
    }

    /** What the window begins with will come. */
    public void awaitContents() {
        launcher.hold();
    }

    /** What the window begins with is in it, or will never come; a run asked for meanwhile starts. */
    public void contentsThere() {
        launcher.release();
    }

    /**
     * Fills the window once its first frame is on screen: reads the examples, shows the one at {@code first}, and
     * starts the engine if runs go there.
     */
    public void open(Supplier<List<Example>> source, int first) {
        open(source, () -> begin(first));
    }

    /** The same with what is to be done once the examples are there. */
    public void open(Supplier<List<Example>> source, Runnable whenRead) {
        examples.read(source, background, ui, whenRead);
        if (endpoint.selectedProperty().get().kind() == EndpointKind.BUILT_IN) {
            engine.warmUp();
        }
    }

    /** Shows an example to begin with, unless somebody has written something. */
    public void begin(int first) {
        if (prefix.lengthProperty().get() == 0 && suffix.lengthProperty().get() == 0) {
            loader.load(examples.examples().get(first));
            editing.history().forget();
        }
    }

    /** Sends what is on screen now; ignored while a run is under way. */
    public void start() {
        launcher.start();
    }

    /** Whether there is anything to stop: a run under way, or one that waits until the context was counted. */
    public BooleanBinding stoppable() {
        return launcher.stoppable();
    }

    public void stop() {
        launcher.stop();
    }

    /**
     * Replaces prefix and suffix, and of the parameters those that the example names; the old middle goes, and a run
     * under way is stopped.
     */
    public void load(Example example) {
        loader.load(example);
    }

    /**
     * Brings a kept run back as one step: prompt, middle, parameters (those not sent too), template, endpoint and
     * model, repository context. A run under way is stopped.
     */
    public void restore(Run kept) {
        loader.restore(kept);
    }

    /** What a run would be, of whatever texts. */
    RunRequest request(FimPrompt prompt, SamplingParameters parameters) {
        return launcher.request(prompt, parameters);
    }

    /**
     * A draft came back with its runs, which the history knows.
     *
     * @param shown the run that wrote the middle
     * @param parent the run that the prompt was restored from
     */
    public void recognise(Optional<Run> shown, Optional<Run> parent) {
        shown.ifPresent(editing::recognise);
        parent.map(Run::id).ifPresent(editing::recogniseParent);
    }

    /** Two that take the same place. */
    private static void hideWhenShown(BooleanProperty hidden, BooleanProperty shown) {
        shown.subscribe(now -> {
            if (now) {
                hidden.set(false);
            }
        });
    }

    private void followFocus(DocumentViewModel document) {
        document.focusedProperty().subscribe(focused -> {
            if (focused) {
                active.set(document);
            }
        });
    }

    private PromptMode modeNow() {
        if (prefix.blankProperty().get()) {
            return suffix.blankProperty().get() ? PromptMode.EMPTY : PromptMode.SUFFIX_ONLY;
        }
        return suffix.lengthProperty().get() == 0 ? PromptMode.CONTINUE : PromptMode.FILL_MIDDLE;
    }
}
