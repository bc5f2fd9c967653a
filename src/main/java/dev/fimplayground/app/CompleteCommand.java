package dev.fimplayground.app;

import dev.fimplayground.completion.Timeouts;
import dev.fimplayground.document.experiment.ChunkRecorder;
import dev.fimplayground.document.experiment.Destination;
import dev.fimplayground.document.experiment.Experiment;
import dev.fimplayground.document.experiment.ExperimentDocument;
import dev.fimplayground.history.HistoryState;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.model.Cancellation;
import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.prompt.ContextDraft;
import dev.fimplayground.prompt.KnownVocabularies;
import dev.fimplayground.prompt.VocabularySource;
import dev.fimplayground.text.HistoryText;
import dev.fimplayground.text.Texts;
import dev.fimplayground.tokenizer.QwenVocabulary;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code fim-playground complete}: one run without a window. The exit status tells how it ended. */
@Command(
        name = "complete",
        resourceBundle = "i18n.commands",
        mixinStandardHelpOptions = true,
        versionProvider = BuildInfo.class,
        sortOptions = false)
final class CompleteCommand implements Callable<Integer> {
    private enum Format {
        text,
        json
    }

    /**
     * What is to be run.
     *
     * @param given the experiment that it is, if it is one
     * @param chosen of a repository by options, in place of what the experiment says
     */
    private record Task(RunRequest request, Optional<ExperimentDocument> given, Optional<ContextDraft> chosen) {}

    private final VocabularySource vocabularies = new KnownVocabularies(BuiltInVocabulary::read, QwenVocabulary::load);
    private final Function<Timeouts, Backend> backends;
    private final Supplier<RunHistory> histories;
    private final Terminal terminal;

    @Mixin
    private PromptOptions prompt = new PromptOptions();

    @Mixin
    private ContextOptions context = new ContextOptions();

    @Mixin
    private ExperimentOptions experiment = new ExperimentOptions();

    @Mixin
    private EndpointOptions endpoint = new EndpointOptions();

    @Mixin
    private SamplingOptions sampling = new SamplingOptions();

    @Mixin
    private TimeoutOptions timeouts = new TimeoutOptions();

    @Option(names = "--no-stream", descriptionKey = "no-stream")
    private boolean notStreamed;

    @Option(names = "--logprobs", paramLabel = "N", descriptionKey = "logprobs")
    private @Nullable Integer logprobs;

    @Option(names = "--record", descriptionKey = "record")
    private boolean recorded;

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "format", defaultValue = "text")
    private Format format = Format.text;

    CompleteCommand(Function<Timeouts, Backend> backends, Supplier<RunHistory> histories, Terminal terminal) {
        this.backends = backends;
        this.histories = histories;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Backend backend = backends.apply(timeouts.timeouts())) {
            Optional<ExperimentDocument> given = experiment.given();
            Optional<ContextDraft> chosen = context.chosen(prompt.prefixFileName());
            RunRequest request = request(backend, given.map(ExperimentDocument::experiment), chosen);
            Task task = new Task(request, given, chosen);
            return recorded ? runRecorded(backend, task) : run(backend, task);
        } catch (BadArgumentException bad) {
            terminal.error().println(Texts.format("cli.error", bad.sentence()));
            return ExitStatus.BAD_ARGUMENTS;
        }
    }

    /** The run counts, not its record: without one the exit status is the same. */
    private int runRecorded(Backend backend, Task task) {
        try (RunHistory history = histories.get()) {
            int status = run(backend.recordingInto(history), task);
            // In line behind the run's end: when this is done, that is.
            HistoryState after =
                    history.add(List.of()).handle((_, _) -> history.state()).join();
            if (!(after instanceof HistoryState.Ready)) {
                after.trouble().map(HistoryText::of).ifPresent(this::sayNotRecorded);
            }
            return status;
        }
    }

    private void sayNotRecorded(HistoryText why) {
        terminal.error().println(Texts.format("cli.not-recorded", why.sentence(), why.next()));
    }

    private int run(Backend backend, Task task) {
        RunRequest request = task.request();
        CompletionReport report = format == Format.json
                ? new JsonReport(terminal, request)
                : new TextReport(terminal, request.endpoint().reading());
        Cancellation cancellation = new Cancellation();
        ChunkRecorder recorder = new ChunkRecorder(System::nanoTime);
        try (Interruption interruption = Interruption.cancelling(cancellation)) {
            CompletionEnding ending = backend.runner()
                    .run(
                            request,
                            event -> {
                                recorder.happened(event);
                                tell(report, event, cancellation);
                            },
                            cancellation);
            report.ended(ending);
            experiment.save(task.given(), task.chosen(), request, recorder.recorded(ending));
            return terminal.output().checkError() ? ExitStatus.READER_GONE : ExitStatus.of(ending);
        }
    }

    /** A reader that has gone away, as {@code head} does, ends the run: nobody is there to read on. */
    private void tell(CompletionReport report, CompletionEvent event, Cancellation cancellation) {
        report.happened(event);
        if (terminal.output().checkError()) {
            cancellation.cancel();
        }
    }

    private RunRequest request(Backend backend, Optional<Experiment> given, Optional<ContextDraft> chosenByOptions) {
        Optional<Destination> destination = given.flatMap(Experiment::destination);
        Endpoint chosen = endpoint.endpoint(backend.environment(), destination);
        if (logprobs != null && (logprobs < 0 || logprobs > 20)) {
            throw new BadArgumentException(Texts.format("cli.parameter-out-of-range", "logprobs", "[0, 20]", logprobs));
        }
        String model = endpoint.modelOf(chosen, destination);
        return new RunRequest(
                chosen,
                model,
                given.map(each -> each.template().template()).orElse(FimTemplate.QWEN),
                prompt.prompt(terminal.input(), given.map(Experiment::prompt)),
                sampling.parameters(given.map(Experiment::sampling).orElse(SamplingParameters.DEFAULTS)),
                !notStreamed && destination.map(Destination::stream).orElse(true),
                logprobs == null ? OptionalInt.empty() : OptionalInt.of(logprobs),
                chosenByOptions
                        .or(() -> given.flatMap(Experiment::sentRepository))
                        .map(draft -> ContextOptions.context(draft, chosen, model, vocabularies, terminal)));
    }
}
