package dev.fimplayground.viewmodel;

import dev.fimplayground.document.Draft;
import dev.fimplayground.model.ContextFile;
import dev.fimplayground.prompt.ContextSelection.CountedFile;
import dev.fimplayground.text.Texts;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** One file of the repository context, as it was read last. FX thread only. */
public final class ContextFileViewModel {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM);

    private final Optional<Path> place;
    private final ReadOnlyStringWrapper tokens = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper read = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper leftOut = new ReadOnlyBooleanWrapper();
    private ContextFile file;
    private boolean known = true;

    /** As a draft names it: what it holds is still to be read, and until then it is neither counted nor sent. */
    ContextFileViewModel(Path place) {
        this.place = Optional.of(place);
        file = new ContextFile(String.valueOf(place.getFileName()), "");
        known = false;
        read.set(Texts.get("context.file.reading"));
    }

    ContextFileViewModel(Path place, ContextFile file, LocalTime readAt) {
        this.place = Optional.of(place);
        this.file = file;
        show(readAt);
    }

    /** As a kept run sent it. */
    ContextFileViewModel(ContextFile kept) {
        place = Optional.empty();
        file = kept;
        read.set(Texts.get("context.file.restored"));
    }

    /** On this machine; empty of a file that came back with a kept run. */
    public Optional<Path> place() {
        return place;
    }

    /** As the repository names it. */
    public String path() {
        return file.path();
    }

    ContextFile file() {
        return file;
    }

    /** Whether what it holds was ever read. */
    boolean isKnown() {
        return known;
    }

    Draft.RepositoryFile toDraft() {
        return place.<Draft.RepositoryFile>map(lies -> new Draft.RepositoryFile.OnDisk(lies.toString()))
                .orElseGet(() -> new Draft.RepositoryFile.Whole(file.path(), file.content()));
    }

    /** How many it has, in words; empty while they are not counted. */
    public ReadOnlyStringProperty tokensProperty() {
        return tokens.getReadOnlyProperty();
    }

    /** When it was read, or why it could not be read again. */
    public ReadOnlyStringProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /** Whether the budget has no room for it. */
    public ReadOnlyBooleanProperty leftOutProperty() {
        return leftOut.getReadOnlyProperty();
    }

    void reread(ContextFile now, LocalTime readAt) {
        file = now;
        known = true;
        show(readAt);
    }

    /** It stays as it was. */
    void notReread(String reason) {
        read.set(Texts.format(known ? "context.file.kept" : "context.file.unread", reason));
    }

    void count(CountedFile counted, boolean exact) {
        leftOut.set(!counted.sent());
        String key = counted.sent() ? "context.file.tokens" : "context.file.tokens.leftOut";
        tokens.set(Texts.format(key, counted.tokens(), exact ? 1 : 0));
    }

    private void show(LocalTime readAt) {
        read.set(Texts.format("context.file.read", TIME.format(readAt)));
    }
}
