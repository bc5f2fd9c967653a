package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.history.RunSummary;
import dev.fimplayground.model.CompletionFailure.InvalidRequest;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.text.FailureText;
import dev.fimplayground.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A kept run as a line of words. Immutable.
 *
 * @param middle its first characters in one line
 * @param tone how the ending is to look
 */
public record RunLine(
        String time,
        String where,
        String ending,
        Tone tone,
        String tokens,
        String middle,
        boolean starred,
        List<String> tags) {
    static final RunLine LOADING = new RunLine("", "", "", Tone.QUIET, "", "…", false, List.of());

    private static final DateTimeFormatter TODAY = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM);
    private static final DateTimeFormatter EARLIER =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.SHORT);

    /** What an ending means to a person. */
    public enum Tone {
        GOOD,
        QUIET,
        BAD,
        BUSY
    }

    public RunLine {
        tags = List.copyOf(tags);
    }

    static RunLine of(RunSummary run) {
        return new RunLine(
                time(run.started()),
                run.endpoint() + " · " + run.model(),
                ending(run),
                tone(run),
                run.completionTokens().isPresent()
                        ? String.format(
                                Locale.getDefault(),
                                "%,d",
                                run.completionTokens().getAsInt())
                        : "–",
                oneLine(run.middle()),
                run.marks().starred(),
                run.marks().tags());
    }

    /** The time of day; of another day with its date, to the minute. */
    static String time(Instant instant) {
        ZonedDateTime here = instant.atZone(ZoneId.systemDefault());
        boolean today = here.toLocalDate().equals(LocalDate.now(ZoneId.systemDefault()));
        return (today ? TODAY : EARLIER).format(here);
    }

    /** Everything for a screen reader. */
    public String spoken() {
        return String.join(
                ", ",
                starred ? Texts.get("history.starred") : "",
                time,
                where,
                ending,
                Texts.format("history.line.tokens", tokens),
                String.join(" ", tags),
                middle);
    }

    static String oneLine(String text) {
        return text.strip().replaceAll("\\s*\\R\\s*", " ⏎ ").replace('\t', ' ');
    }

    private static String ending(RunSummary run) {
        return switch (run.status()) {
            case RUNNING -> Ending.RUNNING.words();
            case CANCELLED -> Ending.STOPPED.words();
            case INTERRUPTED -> Ending.INTERRUPTED.words();
            case FAILED -> run.failure().map(RunLine::words).orElseGet(Ending.FAILED::words);
            case FINISHED -> run.finishReason().map(RunLine::finished).orElseGet(Ending.FINISHED::words);
        };
    }

    private static String finished(String reason) {
        if (reason.equals(FinishReason.STOP.wireName())) {
            return Ending.FINISHED.words();
        }
        return reason.equals(FinishReason.LENGTH.wireName()) ? Ending.CUT.words() : reason;
    }

    private static String words(FailureReason reason) {
        String sentence = FailureText.of(new InvalidRequest(reason, "")).sentence();
        return sentence.isBlank() ? Ending.FAILED.words() : sentence;
    }

    private static Tone tone(RunSummary run) {
        return switch (run.status()) {
            case RUNNING -> Tone.BUSY;
            case FAILED -> Tone.BAD;
            case CANCELLED, INTERRUPTED -> Tone.QUIET;
            case FINISHED ->
                Optional.of(FinishReason.LENGTH.wireName()).equals(run.finishReason()) ? Tone.QUIET : Tone.GOOD;
        };
    }
}
