package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.model.CompletionFailure;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.TokenUsage;
import dev.fimplayground.text.FailureText;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.StopViewModel;
import dev.fimplayground.viewmodel.TemplateViewModel;
import dev.fimplayground.viewmodel.UsageViewModel;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What there is to tell of a run beside its texts, in words. */
final class RunFacts {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM);

    private RunFacts() {}

    /** How it ended, then what it was asked with. */
    static List<Fact> of(Run run) {
        List<Fact> facts = new ArrayList<>(ending(run));
        facts.addAll(request(run.request()));
        facts.add(fact("started", TIME.format(run.start().started().atZone(ZoneId.systemDefault()))));
        facts.add(fact("application", run.start().application()));
        run.start().parent().ifPresent(parent -> facts.add(fact("parent", parent.toString())));
        return facts;
    }

    /** Everything but the prompt that was sent or not sent, always in the same order. */
    static List<Fact> request(RunRequest request) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("endpoint", request.endpoint().name()));
        facts.add(fact("model", request.model()));
        facts.add(fact("template", TemplateViewModel.nameOf(request.template())));
        for (SamplingParameter parameter : SamplingParameter.values()) {
            facts.add(new Fact(parameter.wireName(), value(request, parameter)));
        }
        facts.add(fact("stop", stop(request.sampling().stop())));
        facts.add(fact("stream", Texts.get(request.stream() ? "history.yes" : "history.no")));
        facts.add(fact(
                "repository",
                request.repository()
                        .map(context -> Texts.format(
                                "history.fact.repository.files",
                                context.repository(),
                                context.files().size()))
                        .orElse(Texts.get("history.notSent"))));
        return facts;
    }

    private static List<Fact> ending(Run run) {
        CompletionResult result = run.outcome().result();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("ending", endingWords(run)));
        run.outcome()
                .failure()
                .ifPresent(failure ->
                        facts.add(fact("next", FailureText.of(failure).next())));
        result.usage().ifPresent(usage -> facts.add(fact("tokens", tokens(usage))));
        result.timings()
                .timeToFirstToken()
                .ifPresent(first -> facts.add(fact("firstToken", UsageViewModel.words(first))));
        facts.add(fact("total", UsageViewModel.words(result.timings().total())));
        result.model()
                .filter(model -> !model.equals(run.request().model()))
                .ifPresent(model -> facts.add(fact("answeredBy", model)));
        requestId(run).ifPresent(id -> facts.add(fact("requestId", id)));
        return facts;
    }

    private static String endingWords(Run run) {
        return switch (run.status()) {
            case RUNNING -> Ending.RUNNING.words();
            case CANCELLED -> Ending.STOPPED.words();
            case INTERRUPTED -> Ending.INTERRUPTED.words();
            case FAILED ->
                run.outcome()
                        .failure()
                        .map(failure -> FailureText.of(failure).sentence())
                        .orElseGet(Ending.FAILED::words);
            case FINISHED ->
                run.outcome().result().finishReason().map(UsageViewModel::words).orElseGet(Ending.FINISHED::words);
        };
    }

    private static Optional<String> requestId(Run run) {
        Optional<String> ofFailure = run.outcome().failure().flatMap(failure -> switch (failure) {
            case CompletionFailure.ServerRefusal refusal -> refusal.requestId();
            case CompletionFailure.BrokenAnswer broken -> broken.requestId();
            case CompletionFailure.InvalidRequest _,
                    CompletionFailure.ConnectionFailure _,
                    CompletionFailure.EngineFailure _ -> Optional.empty();
        });
        return run.outcome().result().requestId().or(() -> ofFailure);
    }

    private static String tokens(TokenUsage usage) {
        return Texts.format(
                "history.fact.tokens.words", usage.promptTokens(), usage.completionTokens(), usage.totalTokens());
    }

    private static String value(RunRequest request, SamplingParameter parameter) {
        if (!request.sampling().isSent(parameter)) {
            return Texts.get("history.notSent");
        }
        if (parameter.isInteger()) {
            return String.valueOf(request.sampling().intValue(parameter).getAsInt());
        }
        return String.format(
                Locale.ROOT, "%s", request.sampling().value(parameter).getAsDouble());
    }

    private static String stop(List<String> strings) {
        return strings.isEmpty()
                ? Texts.get("history.notSent")
                : strings.stream().map(StopViewModel::escape).collect(Collectors.joining("  "));
    }

    private static Fact fact(String key, String value) {
        return new Fact(Texts.get("history.fact." + key), value);
    }
}
