package dev.fimplayground.viewmodel;

import dev.fimplayground.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * Finds and replaces in the editor that was last worked in, prefix or suffix. Searches on {@code background}. FX thread
 * only.
 */
public final class FindViewModel {
    private final ReadOnlyObjectProperty<DocumentViewModel> active;
    private final Executor background;
    private final Executor ui;
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty replacement = new SimpleStringProperty("");
    private final BooleanProperty matchCase = new SimpleBooleanProperty();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper("");
    private long asked;

    FindViewModel(ReadOnlyObjectProperty<DocumentViewModel> active, Executor background, Executor ui) {
        this.active = active;
        this.background = background;
        this.ui = ui;
        query.addListener((_, _, _) -> findHere());
        matchCase.addListener((_, _, _) -> findHere());
    }

    public StringProperty queryProperty() {
        return query;
    }

    public StringProperty replacementProperty() {
        return replacement;
    }

    public BooleanProperty matchCaseProperty() {
        return matchCase;
    }

    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Which match of how many is selected, in words. */
    public ReadOnlyStringProperty statusProperty() {
        return status.getReadOnlyProperty();
    }

    /** Begins with what is selected, if that is within one line. */
    public void begin() {
        DocumentViewModel document = active.get();
        TextSelection selection = document.selectionProperty().get();
        if (!selection.isEmpty()) {
            String selected = document.text().substring(selection.start(), selection.end());
            if (!selected.contains("\n")) {
                query.set(selected);
            }
        }
        shown.set(true);
    }

    /** Back to the text. */
    public void close() {
        shown.set(false);
        active.get().requestFocus();
    }

    /** Selects the next match; after the last the first. */
    public void next() {
        int from = active.get().selectionProperty().get().end();
        search(matches -> select(matches, firstFrom(matches, from)));
    }

    /** Selects the match before; before the first the last. */
    public void previous() {
        int before = active.get().selectionProperty().get().start();
        search(matches -> select(matches, Math.floorMod(firstFrom(matches, before) - 1, matches.size())));
    }

    /** Replaces the selected match and selects the next. */
    public void replace() {
        DocumentViewModel document = active.get();
        TextSelection selection = document.selectionProperty().get();
        search(matches -> {
            int at = firstFrom(matches, selection.start());
            boolean selected = matches.get(at).start() == selection.start()
                    && matches.get(at).end() == selection.end();
            if (selected) {
                document.replace(selection.start(), selection.end(), replacement.get());
                document.select(
                        TextSelection.at(selection.start() + replacement.get().length()));
                next();
            } else {
                select(matches, at);
            }
        });
    }

    /** Replaces every match as one edit. */
    public void replaceAll() {
        DocumentViewModel document = active.get();
        search(matches -> {
            String before = document.text();
            TextChange change = TextChange.between(before, replaced(before, matches));
            document.replace(change.start(), change.removedEnd(), change.inserted());
            status.set(Texts.format("find.replaced", matches.size()));
        });
    }

    private String replaced(String text, List<TextRange> matches) {
        StringBuilder out = new StringBuilder();
        int end = 0;
        for (TextRange match : matches) {
            out.append(text, end, match.start()).append(replacement.get());
            end = match.end();
        }
        return out.append(text, end, text.length()).toString();
    }

    private void findHere() {
        int from = active.get().selectionProperty().get().start();
        search(matches -> select(matches, firstFrom(matches, from)));
    }

    /** Hands over the matches once they are found, unless there is none or the text has changed since. */
    private void search(Consumer<List<TextRange>> then) {
        long request = ++asked;
        String wanted = query.get();
        if (wanted.isEmpty()) {
            status.set("");
            return;
        }
        DocumentViewModel document = active.get();
        TextSnapshot searched = document.snapshotProperty().get();
        Pattern pattern = pattern(wanted);
        background.execute(() -> {
            List<TextRange> matches = matches(pattern, searched.text());
            ui.execute(() -> {
                boolean current = request == asked
                        && searched == document.snapshotProperty().get();
                if (current && matches.isEmpty()) {
                    status.set(Texts.get("find.none"));
                } else if (current) {
                    then.accept(matches);
                }
            });
        });
    }

    private Pattern pattern(String wanted) {
        int flags = matchCase.get() ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return Pattern.compile(wanted, flags | Pattern.LITERAL);
    }

    private static List<TextRange> matches(Pattern pattern, String text) {
        List<TextRange> matches = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            matches.add(new TextRange(matcher.start(), matcher.end()));
        }
        return matches;
    }

    private void select(List<TextRange> matches, int at) {
        active.get().reveal(matches.get(at));
        status.set(Texts.format("find.at", at + 1, matches.size()));
    }

    /** The first match that starts there or later, else the first of all. */
    private static int firstFrom(List<TextRange> matches, int position) {
        for (int i = 0; i < matches.size(); i++) {
            if (matches.get(i).start() >= position) {
                return i;
            }
        }
        return 0;
    }
}
