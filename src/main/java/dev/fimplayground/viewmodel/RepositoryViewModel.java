package dev.fimplayground.viewmodel;

import dev.fimplayground.document.Draft;
import dev.fimplayground.document.RepositoryPath;
import dev.fimplayground.model.ContextFile;
import dev.fimplayground.model.FimFamily;
import dev.fimplayground.model.RepositoryContext;
import dev.fimplayground.prompt.ContextDraft;
import dev.fimplayground.prompt.ContextSelection;
import dev.fimplayground.text.Texts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/**
 * The repository around the hole: what is chosen of it, and, counted by the prompt tab, what has room. Nothing of it is
 * sent unless it is switched on. FX thread only.
 */
public final class RepositoryViewModel {
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final BooleanProperty on = new SimpleBooleanProperty();
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty path = new SimpleStringProperty(Texts.get("context.path.first"));
    private final StringProperty budget = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper budgetProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper suggestion = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<ContextDraft>> draft = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ContextFilesViewModel files;
    private final ObservableList<Path> recent;
    private final ReadOnlyObjectWrapper<Optional<ContextSelection>> selection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Runnable> waiting = Optional.empty();
    private boolean settled = true;

    /** All of it that is brought back with a kept run or an experiment. */
    record State(boolean on, String name, String path, String budget, List<ContextFileViewModel> files) {
        State {
            files = List.copyOf(files);
        }
    }

    RepositoryViewModel(
            ObservableValue<Optional<FimFamily>> family,
            ObservableList<Path> recent,
            Executor background,
            Executor ui) {
        this.recent = recent;
        files = new ContextFilesViewModel(background, ui, this::nameAfter);
        offered.bind(Bindings.createBooleanBinding(
                () -> family.getValue().filter(FimFamily::hasRepositoryForm).isPresent(), family));
        offered.subscribe(this::change);
        on.subscribe(this::change);
        name.subscribe(this::change);
        path.subscribe(this::change);
        budget.subscribe(this::change);
        files.files().addListener((ListChangeListener<ContextFileViewModel>) _ -> change());
    }

    /** Whether its part of the prompt tab is unfolded. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** Whether it is sent with the prompt, where the template has a form for it. */
    public BooleanProperty onProperty() {
        return on;
    }

    /** Whether the template that is chosen has a form for it. */
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** Of the repository. */
    public StringProperty nameProperty() {
        return name;
    }

    /** Of the file with the hole, as the repository names it. */
    public StringProperty pathProperty() {
        return path;
    }

    /** Tokens, as typed; empty: as suggested. */
    public StringProperty budgetProperty() {
        return budget;
    }

    /** The sentence that says what is wrong with the budget; while there is one, the suggestion is kept to. */
    public ReadOnlyStringProperty budgetProblemProperty() {
        return budgetProblem.getReadOnlyProperty();
    }

    /** What the endpoint's context has room for, in words. */
    public ReadOnlyStringProperty suggestionProperty() {
        return suggestion.getReadOnlyProperty();
    }

    /** How much is sent and what is left out, in words. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public ContextFilesViewModel files() {
        return files;
    }

    /** The files opened since the window was, the last first. */
    public ObservableList<Path> recent() {
        return recent;
    }

    /** As a draft keeps it; files of a kept run, which lie nowhere on this machine, are not in it. */
    Draft.Repository toDraft() {
        return new Draft.Repository(
                shown.get(),
                on.get(),
                name.get(),
                path.get(),
                budget.get(),
                files.files().stream()
                        .flatMap(file -> file.place().stream())
                        .map(Path::toString)
                        .toList());
    }

    /** Sets it up as in the draft and reads its files. */
    void show(Draft.Repository kept) {
        shown.set(kept.shown());
        on.set(kept.sent());
        name.set(kept.name());
        if (!kept.path().isEmpty()) {
            path.set(kept.path());
        }
        budget.set(kept.budget());
        files.add(kept.files().stream().flatMap(file -> place(file).stream()).toList());
    }

    private static Optional<Path> place(String file) {
        try {
            return Optional.of(Path.of(file));
        } catch (InvalidPathException ofAnotherSystem) {
            return Optional.empty();
        }
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
                && budgetNow().isEmpty()
                && files.files().isEmpty();
        return nothing
                ? Optional.empty()
                : Optional.of(new ContextDraft(name.get(), path.get(), fileList(), budgetNow(), on.get()));
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

    /** What is to be counted, and sent if it says so; empty while there is nothing. */
    ReadOnlyObjectProperty<Optional<ContextDraft>> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** What was counted last. */
    ReadOnlyObjectProperty<Optional<ContextSelection>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** What goes with the prompt, as far as it was counted. */
    Optional<RepositoryContext> context() {
        return isSent() ? selection.get().map(ContextSelection::context) : Optional.empty();
    }

    /** Something changed on which it depends what has room; {@link #settle} follows. */
    void unsettle() {
        settled = false;
    }

    /** @param now what was counted for the draft; empty if nothing could be counted */
    void settle(Optional<ContextSelection> now) {
        settled = true;
        selection.set(now);
        tell();
        Optional<Runnable> next = waiting;
        waiting = Optional.empty();
        next.ifPresent(Runnable::run);
    }

    /** Runs {@code action} when {@link #context} is that of the texts as they are; at once if it is, or is not needed. */
    void whenSettled(Runnable action) {
        if (settled || !isSent()) {
            action.run();
        } else {
            waiting = Optional.of(action);
        }
    }

    void forgetWaiting() {
        waiting = Optional.empty();
    }

    private void change() {
        OptionalInt tokens = budgetNow();
        budgetProblem.set(tokens.isEmpty() && !budget.get().isBlank() ? Texts.get("context.budget.problem") : "");
        boolean any = on.get() || !files.files().isEmpty();
        draft.set(
                offered.get() && any
                        ? Optional.of(new ContextDraft(name.get(), path.get(), fileList(), tokens, on.get()))
                        : Optional.empty());
    }

    private boolean isSent() {
        return draft.get().filter(ContextDraft::sent).isPresent();
    }

    private List<ContextFile> fileList() {
        return files.files().stream().map(ContextFileViewModel::file).toList();
    }

    private OptionalInt budgetNow() {
        String typed = budget.get().strip();
        return typed.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(typed)) : OptionalInt.empty();
    }

    /** The first file names the repository, as long as nobody has. */
    private void nameAfter(RepositoryPath file) {
        if (name.get().isBlank()) {
            name.set(file.repository());
        }
    }

    private void tell() {
        List<ContextFileViewModel> rows = files.files();
        for (ContextFileViewModel row : rows) {
            selection.get().stream()
                    .flatMap(counted -> counted.files().stream())
                    .filter(counted -> counted.file().equals(row.file()))
                    .findFirst()
                    .ifPresent(counted ->
                            row.count(counted, selection.get().orElseThrow().exact()));
        }
        summary.set(draft.get().isEmpty() ? "" : words());
        suggestion.set(selection.get().map(ContextWords::suggestion).orElse(""));
    }

    private String words() {
        String counted = selection.get().map(ContextWords::summary).orElse(Texts.get("context.uncounted"));
        return isSent() ? counted : Texts.format("context.off", counted);
    }
}
