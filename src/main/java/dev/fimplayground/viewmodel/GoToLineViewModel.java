package dev.fimplayground.viewmodel;

import dev.fimplayground.text.Texts;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Takes the caret of the editor that was last worked in to a line, or to a line and a column, both counted from 1 as the
 * status bar counts them. FX thread only.
 */
public final class GoToLineViewModel {
    private static final Pattern PLACE = Pattern.compile("(\\d{1,9})\\s*(?::\\s*(\\d{0,9}))?");

    private final ReadOnlyObjectProperty<DocumentViewModel> active;
    private final StringProperty place = new SimpleStringProperty("");
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper wrong = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    GoToLineViewModel(ReadOnlyObjectProperty<DocumentViewModel> active) {
        this.active = active;
        place.addListener((_, _, _) -> judge());
        active.addListener((_, _, _) -> judge());
    }

    /** Where to go: {@code line} or {@code line:column}. */
    public StringProperty placeProperty() {
        return place;
    }

    public BooleanProperty shownProperty() {
        return shown;
    }

    /** True while there is no such place. */
    public ReadOnlyBooleanProperty wrongProperty() {
        return wrong.getReadOnlyProperty();
    }

    /** What can be written, or what is wrong with what was written, in a sentence. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    public void begin() {
        place.set("");
        judge();
        shown.set(true);
    }

    /** Back to the text. */
    public void close() {
        shown.set(false);
        active.get().requestFocus();
    }

    /** Goes there and closes, unless there is no such place. */
    public void go() {
        Target target = target();
        if (target.offset().isPresent()) {
            active.get().select(TextSelection.at(target.offset().get()));
            close();
        } else {
            judge();
        }
    }

    private void judge() {
        boolean empty = place.get().isBlank();
        Target target = target();
        wrong.set(!empty && target.offset().isEmpty());
        words.set(empty ? Texts.format("goto.hint", text().lineEnds() + 1) : target.problem());
    }

    /** A place in the text, or a sentence that says why there is none. */
    private record Target(Optional<Integer> offset, String problem) {
        static Target at(int offset) {
            return new Target(Optional.of(offset), "");
        }

        static Target none(String problem) {
            return new Target(Optional.empty(), problem);
        }
    }

    private Target target() {
        Matcher written = PLACE.matcher(place.get().strip());
        if (!written.matches()) {
            return Target.none(Texts.get("goto.nonsense"));
        }
        int lines = text().lineEnds() + 1;
        int line = Integer.parseInt(written.group(1));
        if (line < 1 || line > lines) {
            return Target.none(Texts.format("goto.line_out_of_range", lines));
        }
        String column = written.group(2);
        return column == null || column.isEmpty()
                ? Target.at(text().lineStart(line - 1))
                : inLine(line, Integer.parseInt(column));
    }

    private Target inLine(int line, int column) {
        int start = text().lineStart(line - 1);
        int last = text().lineEnd(line - 1) - start + 1;
        return column >= 1 && column <= last
                ? Target.at(start + column - 1)
                : Target.none(Texts.format("goto.column_out_of_range", line, last));
    }

    private TextSnapshot text() {
        return active.get().snapshotProperty().get();
    }
}
