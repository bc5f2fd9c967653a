package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.history.FilterChoices;
import dev.fimplayground.history.RunQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What to look for among the kept runs, and what there is to choose from. FX thread only. */
public final class HistoryFilterViewModel {
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Optional<String>> endpoint = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> model = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Ending>> ending = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<TimeSpan>> span = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<String>> tag = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty starred = new SimpleBooleanProperty();
    private final ObservableList<String> endpoints = FXCollections.observableArrayList();
    private final ObservableList<String> models = FXCollections.observableArrayList();
    private final ObservableList<String> tags = FXCollections.observableArrayList();
    private final BooleanBinding active = Bindings.createBooleanBinding(
            () -> !RunQuery.EVERYTHING.equals(query(Instant.EPOCH)), text, endpoint, model, ending, span, tag, starred);

    /** Words; blank: any run. */
    public StringProperty textProperty() {
        return text;
    }

    /** Empty: any; the same holds for the others. */
    public ObjectProperty<Optional<String>> endpointProperty() {
        return endpoint;
    }

    public ObjectProperty<Optional<String>> modelProperty() {
        return model;
    }

    public ObjectProperty<Optional<Ending>> endingProperty() {
        return ending;
    }

    public ObjectProperty<Optional<TimeSpan>> spanProperty() {
        return span;
    }

    public ObjectProperty<Optional<String>> tagProperty() {
        return tag;
    }

    public BooleanProperty starredProperty() {
        return starred;
    }

    /** What occurs in the kept runs. */
    public ObservableList<String> endpoints() {
        return endpoints;
    }

    public ObservableList<String> models() {
        return models;
    }

    /** All tags in use. */
    public ObservableList<String> tags() {
        return tags;
    }

    /** Whether anything but everything is looked for. */
    public BooleanBinding active() {
        return active;
    }

    /** Looks for everything again. */
    public void clear() {
        text.set("");
        List.of(endpoint, model, tag).forEach(each -> each.set(Optional.empty()));
        ending.set(Optional.empty());
        span.set(Optional.empty());
        starred.set(false);
    }

    /** Runs {@code listener} when a choice changes; the text, which is typed letter by letter, is not among them. */
    void onChoice(Runnable listener) {
        List.of(endpoint, model, ending, span, tag, starred).forEach(each -> each.subscribe(listener));
    }

    void offer(FilterChoices choices) {
        show(endpoints, choices.endpoints());
        show(models, choices.models());
        show(tags, choices.tags());
    }

    RunQuery query(Instant now) {
        RunQuery query = RunQuery.EVERYTHING.withText(text.get().strip());
        query = endpoint.get().map(query::withEndpoint).orElse(query);
        query = model.get().map(query::withModel).orElse(query);
        query = tag.get().map(query::withTag).orElse(query);
        if (ending.get().isPresent()) {
            query = ending.get().get().in(query);
        }
        if (span.get().isPresent()) {
            query = span.get().get().in(query, now);
        }
        return starred.get() ? query.starred() : query;
    }

    private static void show(ObservableList<String> shown, List<String> now) {
        if (!shown.equals(now)) {
            shown.setAll(now);
        }
    }
}
