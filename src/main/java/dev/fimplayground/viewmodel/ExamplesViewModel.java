package dev.fimplayground.viewmodel;

import dev.fimplayground.example.Example;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The prompts to try, read on {@code background}. FX thread only. */
public final class ExamplesViewModel {
    private final ObservableList<Example> examples = FXCollections.observableArrayList();

    private final ObservableList<Example> readOnly = FXCollections.unmodifiableObservableList(examples);

    ExamplesViewModel() {}

    public ObservableList<Example> examples() {
        return readOnly;
    }

    /** Reads them and then runs {@code whenThere} on {@code ui}. */
    void read(Supplier<List<Example>> source, Executor background, Executor ui, Runnable whenThere) {
        background.execute(() -> {
            List<Example> read = source.get();
            ui.execute(() -> {
                examples.setAll(read);
                whenThere.run();
            });
        });
    }
}
