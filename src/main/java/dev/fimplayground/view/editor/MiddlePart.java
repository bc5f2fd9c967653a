package dev.fimplayground.view.editor;

import dev.fimplayground.syntax.HighlightRequest;
import dev.fimplayground.syntax.HighlightSource;
import dev.fimplayground.syntax.Highlighter;
import dev.fimplayground.syntax.Language;
import dev.fimplayground.viewmodel.MiddleViewModel;
import java.util.function.Supplier;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;

/**
 * Tells the text between prefix and suffix to those who colour them, so that both are coloured as what they are: at
 * once when the middle is replaced or a run ends, and now and then while it streams. FX thread only.
 */
public final class MiddlePart {
    private static final Duration NOW_AND_THEN = Duration.millis(500);

    private final MiddleViewModel middle;
    private final ObservableValue<Language> language;
    private final Highlighter part;
    private final Timeline ticks = new Timeline(new KeyFrame(NOW_AND_THEN, _ -> tell()));
    private String told = "";
    private long revision;

    /**
     * @param streaming whether a run is writing the middle
     * @param language of the whole text
     * @param source the middle part of the joined text
     */
    public MiddlePart(
            MiddleViewModel middle,
            ObservableValue<Boolean> streaming,
            ObservableValue<Language> language,
            HighlightSource source) {
        this.middle = middle;
        this.language = language;
        this.part = source.open(_ -> {});
        ticks.setCycleCount(Timeline.INDEFINITE);
        streaming.subscribe(this::streaming);
        middle.changesProperty().subscribe(_ -> tell());
    }

    private void streaming(boolean now) {
        if (now) {
            ticks.play();
        } else {
            ticks.stop();
        }
        tell();
    }

    /** Asks for no colours itself. */
    private void tell() {
        String text = middle.lines();
        if (!text.equals(told)) {
            told = text;
            revision++;
            Supplier<String> shown = () -> text;
            part.request(new HighlightRequest(revision, language.getValue(), shown, 0, 0));
        }
    }
}
