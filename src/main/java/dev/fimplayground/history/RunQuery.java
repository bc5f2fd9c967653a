package dev.fimplayground.history;

import dev.fimplayground.model.RunStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What to look for; everything given must hold.
 *
 * @param text words, each of which must stand in prefix, suffix, middle or note; blank: any run. Capitals do not count.
 *     A word is found at the start of a part of an identifier ({@code name} and {@code userName} find
 *     {@code getUserName} and {@code get_user_name}); Chinese, Japanese and Korean at any character. A text without
 *     letters and digits is looked for as it is, which reads everything
 * @param endpoint an endpoint's name, as it was shown
 * @param model the model that was asked for
 * @param statuses one of these; empty: any
 * @param finishReason as the server wrote it, for instance {@code length}
 * @param from not before this
 * @param until before this
 * @param tag one of the tags
 * @param starredOnly only runs with a star
 */
public record RunQuery(
        String text,
        Optional<String> endpoint,
        Optional<String> model,
        Set<RunStatus> statuses,
        Optional<String> finishReason,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<String> tag,
        boolean starredOnly) {

    public static final RunQuery EVERYTHING = new RunQuery(
            "",
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false);

    public RunQuery {
        statuses = Set.copyOf(statuses);
    }

    public RunQuery withText(String words) {
        return new RunQuery(words, endpoint, model, statuses, finishReason, from, until, tag, starredOnly);
    }

    public RunQuery withEndpoint(String name) {
        return new RunQuery(text, Optional.of(name), model, statuses, finishReason, from, until, tag, starredOnly);
    }

    public RunQuery withModel(String name) {
        return new RunQuery(text, endpoint, Optional.of(name), statuses, finishReason, from, until, tag, starredOnly);
    }

    public RunQuery withStatuses(Set<RunStatus> any) {
        return new RunQuery(text, endpoint, model, any, finishReason, from, until, tag, starredOnly);
    }

    public RunQuery withFinishReason(String reason) {
        return new RunQuery(text, endpoint, model, statuses, Optional.of(reason), from, until, tag, starredOnly);
    }

    public RunQuery between(Instant first, Instant end) {
        return new RunQuery(
                text, endpoint, model, statuses, finishReason, Optional.of(first), Optional.of(end), tag, starredOnly);
    }

    public RunQuery withTag(String name) {
        return new RunQuery(text, endpoint, model, statuses, finishReason, from, until, Optional.of(name), starredOnly);
    }

    public RunQuery starred() {
        return new RunQuery(text, endpoint, model, statuses, finishReason, from, until, tag, true);
    }
}
