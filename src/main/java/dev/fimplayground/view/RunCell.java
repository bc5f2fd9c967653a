package dev.fimplayground.view;

import dev.fimplayground.viewmodel.kept.RunLine;
import dev.fimplayground.viewmodel.kept.RunLine.Tone;
import dev.fimplayground.viewmodel.kept.RunRow;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/** One column's part of a run. */
final class RunCell extends TableCell<RunRow, RunLine> {
    private final Function<RunLine, String> words;

    /** @param styleClass the column's own */
    RunCell(String styleClass, Function<RunLine, String> words) {
        this.words = words;
        getStyleClass().addAll("run-cell", styleClass);
    }

    @Override
    protected void updateItem(@Nullable RunLine line, boolean empty) {
        super.updateItem(line, empty);
        Optional<RunLine> shown = Optional.ofNullable(empty ? null : line);
        setText(shown.map(words).orElse(null));
        for (Tone tone : Tone.values()) {
            PseudoClass state = PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT));
            pseudoClassStateChanged(
                    state, shown.filter(now -> now.tone() == tone).isPresent());
        }
    }
}
