package dev.fimplayground.snippet;

import dev.fimplayground.model.CompletionFailure.InvalidRequest;
import dev.fimplayground.model.CompletionRequest;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.PromptProblem;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.text.FailureText;
import dev.fimplayground.text.Texts;
import java.util.Optional;

/** A run as code, or why there is none. */
public sealed interface Snippet {

    /**
     * The whole program. It sends what the app sends for the run, and writes the middle, and nothing else, to its
     * standard output in UTF-8, as it comes if the run streams. It ends with a line feed and holds no key: that comes
     * from the environment when it runs.
     */
    record Code(SnippetLanguage language, String text) implements Snippet {}

    /** Why, and what to do. */
    record Refused(String sentence) implements Snippet {
        /** In the words of a run that is refused. */
        public static Refused of(InvalidRequest refusal) {
            FailureText words = FailureText.of(refusal);
            return new Refused(words.sentence() + " " + words.next());
        }
    }

    /** Linear in the prompt's length; may be called on any thread. */
    static Snippet of(RunRequest run, SnippetLanguage language) {
        Optional<PromptProblem> problem = run.prompt().problem();
        if (problem.isPresent()) {
            return Refused.of(new InvalidRequest(problem.get().reason(), ""));
        }
        if (run.model().isBlank()) {
            return Refused.of(new InvalidRequest(FailureReason.MODEL_MISSING, ""));
        }
        SnippetCall call = SnippetCall.of(run);
        return isWellFormed(call.request())
                ? new Code(language, language.write(call))
                : new Refused(Texts.get("code.surrogate"));
    }

    private static boolean isWellFormed(CompletionRequest request) {
        return isWellFormed(request.model())
                && isWellFormed(request.prompt())
                && request.sampling().stop().stream().allMatch(Snippet::isWellFormed);
    }

    /** Half of a surrogate pair has no UTF-8. */
    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
