package dev.fimplayground.viewmodel;

import dev.fimplayground.document.Draft;
import dev.fimplayground.document.RepositoryPath;
import dev.fimplayground.model.ContextFile;
import dev.fimplayground.model.RepositoryContext;
import dev.fimplayground.prompt.ContextDraft;
import dev.fimplayground.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What somebody chose of the repository around the hole, as the window, a draft, an experiment and a run have it. FX thread only. */
final class RepositoryChoice {
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty path = new SimpleStringProperty(Texts.get("context.path.first"));
    private final StringProperty budget = new SimpleStringProperty("");
    private final ContextFilesViewModel files;

    /** All of it that is brought back with a kept run or an experiment. */
    record State(boolean on, String name, String path, String budget, List<ContextFileViewModel> files) {
        State {
            files = List.copyOf(files);
        }
    }

    RepositoryChoice(Executor background, Executor ui) {
        files = new ContextFilesViewModel(background, ui, this::nameAfter);
    }

    BooleanProperty shown() {
        return shown;
    }

    BooleanProperty on() {
        return on;
    }

    StringProperty name() {
        return name;
    }

    StringProperty path() {
        return path;
    }

    /** Tokens, as typed. */
    StringProperty budget() {
        return budget;
    }

    ContextFilesViewModel files() {
        return files;
    }

    boolean isBudgetWrong() {
        return tokens().isEmpty() && !budget.get().isBlank();
    }

    /** What is to be counted, whether it is sent or not; empty while there is nothing to count. */
    Optional<ContextDraft> wanted() {
        return on.get() || !known().isEmpty() ? Optional.of(contextDraft()) : Optional.empty();
    }

    /** As a draft keeps it; files that lie nowhere on this machine are in it whole. */
    Draft.Repository toDraft() {
        return new Draft.Repository(
                shown.get(),
                on.get(),
                name.get(),
                path.get(),
                budget.get(),
                files.files().stream().map(ContextFileViewModel::toDraft).toList());
    }

    /** Sets it up as in the draft and reads its files that lie on this machine. */
    void show(Draft.Repository kept) {
        shown.set(kept.shown());
        on.set(kept.sent());
        name.set(kept.name());
        if (!kept.path().isEmpty()) {
            path.set(kept.path());
        }
        budget.set(kept.budget());
        files.restore(kept.files());
    }

    /** Runs {@code action} after every change of what a draft keeps. */
    void onChange(Runnable action) {
        shown.subscribe(_ -> action.run());
        on.subscribe(_ -> action.run());
        name.subscribe(_ -> action.run());
        path.subscribe(_ -> action.run());
        budget.subscribe(_ -> action.run());
        files.files().subscribe(action);
    }

    State state() {
        return new State(on.get(), name.get(), path.get(), budget.get(), List.copyOf(files.files()));
    }

    void show(State state) {
        on.set(state.on());
        name.set(state.name());
        path.set(state.path());
        budget.set(state.budget());
        files.show(state.files());
    }

    /** Part of the step that opens a text as the prompt: its file is the one with the hole. */
    EditStep holeIn(Path opened) {
        return new ValueEdit<>(path::set, path.get(), String.valueOf(opened.getFileName()));
    }

    /** How it would send {@code kept} again; without one, what is chosen stays and is not sent. */
    State stateOf(Optional<RepositoryContext> kept) {
        return kept.map(context -> new State(
                        true,
                        context.repository(),
                        context.path(),
                        budget.get(),
                        ContextFilesViewModel.rowsOf(context.files())))
                .orElseGet(() -> new State(false, name.get(), path.get(), budget.get(), List.copyOf(files.files())));
    }

    /** What is chosen, as an experiment keeps it; empty while nothing is. */
    Optional<ContextDraft> chosen() {
        boolean nothing = !on.get()
                && name.get().isBlank()
                && tokens().isEmpty()
                && files.files().isEmpty();
        return nothing ? Optional.empty() : Optional.of(contextDraft());
    }

    /** How {@code chosen} looks here; without one, nothing is chosen. */
    State stateOfChosen(Optional<ContextDraft> chosen) {
        return chosen.map(context -> new State(
                        context.sent(),
                        context.repository(),
                        context.path(),
                        context.budget().isPresent()
                                ? String.valueOf(context.budget().getAsInt())
                                : "",
                        ContextFilesViewModel.rowsOf(context.files())))
                .orElseGet(() -> new State(false, "", path.get(), "", List.of()));
    }

    private ContextDraft contextDraft() {
        return new ContextDraft(name.get(), path.get(), known(), tokens(), on.get());
    }

    private List<ContextFile> known() {
        return files.files().stream()
                .filter(ContextFileViewModel::isKnown)
                .map(ContextFileViewModel::file)
                .toList();
    }

    private OptionalInt tokens() {
        String typed = budget.get().strip();
        return typed.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
    }

    /** The first file names the repository, as long as nobody has. */
    private void nameAfter(RepositoryPath file) {
        if (name.get().isBlank()) {
            name.set(file.repository());
        }
    }
}
