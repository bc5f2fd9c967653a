package dev.fimplayground.history;

import java.util.List;

/** What occurs in the kept runs, each in alphabetical order. */
public record FilterChoices(
        List<String> endpoints, List<String> models, List<String> finishReasons, List<String> tags) {
    public FilterChoices {
        endpoints = List.copyOf(endpoints);
        models = List.copyOf(models);
        finishReasons = List.copyOf(finishReasons);
        tags = List.copyOf(tags);
    }
}
