package dev.fimplayground.viewmodel;

import dev.fimplayground.document.experiment.RecordedResult;
import dev.fimplayground.document.experiment.RecordedResult.Ended;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.TokenUsage;
import dev.fimplayground.text.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What the last run cost and how it ended, in words; a dash stands for what nobody told. FX thread only. */
public final class UsageViewModel {
    private static final String UNKNOWN = UsageWords.UNKNOWN;

    private UsageWords words = UsageWords.NONE;
    private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper prompt = new ReadOnlyStringWrapper(UNKNOWN);
    private final ReadOnlyStringWrapper completion = new ReadOnlyStringWrapper(UNKNOWN);
    private final ReadOnlyStringWrapper total = new ReadOnlyStringWrapper(UNKNOWN);
    private final ReadOnlyDoubleWrapper promptShare = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper finish = new ReadOnlyStringWrapper(UNKNOWN);
    private final ReadOnlyStringWrapper firstToken = new ReadOnlyStringWrapper(UNKNOWN);
    private final ReadOnlyStringWrapper speed = new ReadOnlyStringWrapper(UNKNOWN);
    private final BooleanBinding speedKnown = present.and(speed.isNotEqualTo(UNKNOWN));
    private final ReadOnlyStringWrapper duration = new ReadOnlyStringWrapper(UNKNOWN);
    private final ReadOnlyStringWrapper answeredBy = new ReadOnlyStringWrapper("");

    /** Whether there is a run to tell about. */
    public ReadOnlyBooleanProperty presentProperty() {
        return present.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty promptProperty() {
        return prompt.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty completionProperty() {
        return completion.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    /** The prompt's part of prompt and completion, 0 to 1; negative when the server told no counts. */
    public ReadOnlyDoubleProperty promptShareProperty() {
        return promptShare.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty finishProperty() {
        return finish.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty firstTokenProperty() {
        return firstToken.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty speedProperty() {
        return speed.getReadOnlyProperty();
    }

    /** Whether there is a speed to tell. */
    public BooleanBinding speedKnown() {
        return speedKnown;
    }

    public ReadOnlyStringProperty durationProperty() {
        return duration.getReadOnlyProperty();
    }

    /** The model that the answer names if it is another than was asked, else empty. */
    public ReadOnlyStringProperty answeredByProperty() {
        return answeredBy.getReadOnlyProperty();
    }

    void clear() {
        show(UsageWords.NONE);
    }

    /** What is shown, to be shown again later. */
    UsageWords words() {
        return words;
    }

    /** A run that came to its end, or broke: as much as is known of it. */
    void show(CompletionResult result, String askedModel) {
        show(wordsOf(result, askedModel));
    }

    /** Of a run that a file tells of. */
    static UsageWords wordsOf(RecordedResult recorded, String askedModel) {
        UsageWords words = wordsOf(recorded.result(), askedModel);
        return recorded.ended() == Ended.CANCELLED ? words.withFinish(Texts.get("window.usage.stopped")) : words;
    }

    static UsageWords wordsOf(CompletionResult result, String askedModel) {
        Optional<TokenUsage> usage = result.usage();
        return new UsageWords(
                true,
                usage.map(u -> count(u.promptTokens())).orElse(UNKNOWN),
                usage.map(u -> count(u.completionTokens())).orElse(UNKNOWN),
                usage.map(u -> count(u.totalTokens())).orElse(UNKNOWN),
                usage.map(UsageViewModel::share).orElse(-1.0),
                result.finishReason().map(UsageViewModel::words).orElse(UNKNOWN),
                result.timings().timeToFirstToken().map(UsageViewModel::words).orElse(UNKNOWN),
                speed(result),
                words(result.timings().total()),
                result.model().filter(model -> !model.equals(askedModel)).orElse(""));
    }

    /** A run that a person stopped; the server's counts never came. */
    void showStopped(Optional<Duration> timeToFirstToken, Duration total) {
        show(new UsageWords(
                true,
                UNKNOWN,
                UNKNOWN,
                UNKNOWN,
                -1,
                Texts.get("window.usage.stopped"),
                timeToFirstToken.map(UsageViewModel::words).orElse(UNKNOWN),
                UNKNOWN,
                words(total),
                ""));
    }

    void show(UsageWords now) {
        words = now;
        prompt.set(now.prompt());
        completion.set(now.completion());
        total.set(now.total());
        promptShare.set(now.promptShare());
        finish.set(now.finish());
        firstToken.set(now.firstToken());
        speed.set(now.speed());
        duration.set(now.duration());
        answeredBy.set(now.answeredBy());
        present.set(now.present());
    }

    private static String speed(CompletionResult result) {
        return result.usage()
                .flatMap(usage -> result.timings().tokensPerSecond(usage.completionTokens()))
                .map(rate -> Texts.format("window.usage.rate", number(rate)))
                .orElse(UNKNOWN);
    }

    private static double share(TokenUsage usage) {
        long both = (long) usage.promptTokens() + usage.completionTokens();
        return both <= 0 ? -1 : (double) usage.promptTokens() / both;
    }

    /** Why a model stopped; a reason that nobody knows as the server wrote it. */
    public static String words(FinishReason reason) {
        String key = "window.finish." + reason.wireName().toLowerCase(Locale.ROOT);
        return Texts.has(key) ? Texts.get(key) : reason.wireName();
    }

    private static String count(int tokens) {
        return String.format(Locale.getDefault(), "%,d", tokens);
    }

    private static String number(double rate) {
        return String.format(Locale.getDefault(), rate < 10 ? "%.1f" : "%,.0f", rate);
    }

    /** Milliseconds below a second, else seconds. */
    public static String words(Duration duration) {
        return duration.toMillis() < 1000
                ? Texts.format("window.duration.milliseconds", String.valueOf(duration.toMillis()))
                : seconds(duration);
    }

    static String seconds(Duration duration) {
        String tenths = String.format(Locale.getDefault(), "%.1f", duration.toMillis() / 1000.0);
        return Texts.format("window.duration.seconds", tenths);
    }
}
