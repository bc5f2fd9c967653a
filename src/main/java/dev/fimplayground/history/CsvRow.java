package dev.fimplayground.history;

import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.SamplingParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A run as a row. Every text is quoted; one that begins with {@code =}, {@code +}, {@code -}, {@code @}, a tab or a line
 * break gets an apostrophe before it, for a spreadsheet would run it as a formula. Numbers are written by this
 * application and stay as they are. A parameter that was not sent is an empty cell.
 */
final class CsvRow {
    private static final String FORMULA_STARTS = "=+-@\t\r\n";
    private static final List<String> BEFORE_PARAMETERS = List.of(
            "id",
            "started",
            "status",
            "endpoint",
            "model",
            "answered_by",
            "prefix",
            "suffix",
            "middle",
            "finish_reason");
    private static final List<String> AFTER_PARAMETERS = List.of(
            "stop",
            "prompt_tokens",
            "completion_tokens",
            "first_token_ms",
            "total_ms",
            "failure",
            "request_id",
            "tags",
            "note",
            "starred",
            "parent",
            "application");

    private final List<String> cells = new ArrayList<>();

    private CsvRow() {}

    static String heading() {
        CsvRow row = new CsvRow();
        row.cells.addAll(BEFORE_PARAMETERS);
        for (SamplingParameter parameter : SamplingParameter.values()) {
            row.cells.add(parameter.wireName());
        }
        row.cells.addAll(AFTER_PARAMETERS);
        return row.line();
    }

    static String of(Run run) {
        CsvRow row = new CsvRow();
        CompletionResult result = run.outcome().result();
        row.text(run.id().toString());
        row.text(run.start().started().toString());
        row.text(run.status().name().toLowerCase(Locale.ROOT));
        row.text(run.request().endpoint().name());
        row.text(run.request().model());
        row.text(result.model());
        row.text(run.request().prompt().prefix());
        row.text(run.request().prompt().suffix());
        row.text(run.text());
        row.text(result.finishReason().map(reason -> reason.wireName()));
        row.parameters(run);
        row.number(result.usage().map(usage -> usage.promptTokens()));
        row.number(result.usage().map(usage -> usage.completionTokens()));
        row.number(result.timings().timeToFirstToken().map(first -> first.toMillis()));
        row.number(Optional.of(result.timings().total().toMillis()));
        row.text(run.outcome().failure().map(failure -> failure.reason().name()));
        row.text(result.requestId());
        row.text(String.join(", ", run.marks().tags()));
        row.text(run.marks().note());
        row.text(String.valueOf(run.marks().starred()));
        row.text(run.start().parent().map(Object::toString));
        row.text(run.start().application());
        return row.line();
    }

    private void parameters(Run run) {
        for (SamplingParameter parameter : SamplingParameter.values()) {
            if (parameter.isInteger()) {
                number(run.request().sampling().intValue(parameter).stream()
                        .boxed()
                        .findFirst());
            } else {
                number(run.request().sampling().value(parameter).stream()
                        .boxed()
                        .findFirst());
            }
        }
        text(String.join(" | ", run.request().sampling().stop()));
    }

    private void number(Optional<? extends Number> value) {
        cells.add(value.map(Object::toString).orElse(""));
    }

    private void text(Optional<String> value) {
        text(value.orElse(""));
    }

    private void text(String value) {
        boolean formula = !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0;
        cells.add("\"" + (formula ? "'" : "") + value.replace("\"", "\"\"") + "\"");
    }

    private String line() {
        return String.join(",", cells) + "\r\n";
    }
}
