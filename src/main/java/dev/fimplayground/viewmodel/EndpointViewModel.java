package dev.fimplayground.viewmodel;

import dev.fimplayground.completion.Timeouts;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.EndpointKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Where runs go, and to which model. FX thread only. */
public final class EndpointViewModel {
    private final ObservableList<Endpoint> choices =
            FXCollections.observableArrayList(Endpoint.BUILT_IN, Endpoint.MODEL_STUDIO);
    private final ObservableList<Endpoint> readOnlyChoices = FXCollections.unmodifiableObservableList(choices);
    private final ObjectProperty<Endpoint> selected;
    private final StringProperty model = new SimpleStringProperty("");
    private final ObservableList<String> suggestions = FXCollections.observableArrayList();
    private final ObservableList<String> readOnlySuggestions = FXCollections.unmodifiableObservableList(suggestions);
    private final Map<Endpoint, String> modelsLeft = new HashMap<>();
    private final ReadOnlyObjectWrapper<Timeouts> timeouts = new ReadOnlyObjectWrapper<>(Timeouts.DEFAULTS);
    private boolean chosen;
    private Timeouts customTimeouts = Timeouts.DEFAULTS;
    private final CustomEndpointViewModel custom = new CustomEndpointViewModel();

    /** Everything that can be chosen, and what is. */
    record Choice(List<Endpoint> choices, Endpoint selected, String model) {}

    public EndpointViewModel(Endpoint initial) {
        selected = new SimpleObjectProperty<>(initial);
        selected.subscribe(this::changed);
        enter(initial);
    }

    public ObservableList<Endpoint> choices() {
        return readOnlyChoices;
    }

    public ObjectProperty<Endpoint> selectedProperty() {
        return selected;
    }

    /** Free text; each endpoint keeps its own. */
    public StringProperty modelProperty() {
        return model;
    }

    public ObservableList<String> suggestions() {
        return readOnlySuggestions;
    }

    /** Of the selected endpoint. */
    public ReadOnlyObjectProperty<Timeouts> timeoutsProperty() {
        return timeouts.getReadOnlyProperty();
    }

    /** The form for a server of one's own. */
    public CustomEndpointViewModel custom() {
        return custom;
    }

    /** Selects what the form describes, in place of the custom endpoint before; does nothing while it is not valid. */
    public void useCustom() {
        Optional<Endpoint> described = custom.endpoint();
        if (described.isPresent()) {
            Endpoint endpoint = described.get();
            choices.removeIf(choice -> choice.kind() == EndpointKind.CUSTOM);
            choices.add(endpoint);
            modelsLeft.remove(endpoint);
            customTimeouts = custom.timeouts();
            selected.set(endpoint);
            limit(endpoint);
        }
    }

    /** Whether anybody chose; otherwise it is the usual one. */
    boolean chosen() {
        return chosen;
    }

    /** The model of an endpoint as it was left the last time. */
    void restoreModel(Endpoint endpoint, String name) {
        if (endpoint.equals(selected.get())) {
            model.set(name);
        } else {
            modelsLeft.put(endpoint, name);
        }
    }

    /** Selects an endpoint, which becomes a choice if it is none, and its model. */
    void choose(Endpoint endpoint, String chosenModel) {
        if (!choices.contains(endpoint)) {
            choices.add(endpoint);
        }
        selected.set(endpoint);
        model.set(chosenModel);
    }

    Choice choice() {
        return new Choice(List.copyOf(choices), selected.get(), model.get());
    }

    void show(Choice choice) {
        if (!choices.equals(choice.choices())) {
            choices.setAll(choice.choices());
        }
        selected.set(choice.selected());
        model.set(choice.model());
    }

    /**
     * What is to be chosen to send to {@code wanted} again. A custom endpoint that is not known comes back without the
     * variable of a key and without leave to use plain http: a run may come from elsewhere, and a key must not follow it.
     */
    Choice choiceOf(Endpoint wanted, String itsModel) {
        Optional<Endpoint> known = choices.stream()
                .filter(each -> each.kind() == wanted.kind() && each.baseUrl().equals(wanted.baseUrl()))
                .findFirst();
        if (known.isPresent()) {
            return new Choice(List.copyOf(choices), known.get(), itsModel);
        }
        Endpoint restored = new Endpoint(
                EndpointKind.CUSTOM,
                wanted.name(),
                wanted.baseUrl(),
                Optional.empty(),
                wanted.models(),
                wanted.reading(),
                false);
        List<Endpoint> all = new ArrayList<>(choices);
        all.removeIf(each -> each.kind() == EndpointKind.CUSTOM);
        all.add(restored);
        return new Choice(all, restored, itsModel);
    }

    private void changed(Endpoint left, Endpoint entered) {
        chosen = true;
        modelsLeft.put(left, model.get());
        enter(entered);
    }

    private void limit(Endpoint endpoint) {
        timeouts.set(endpoint.kind() == EndpointKind.CUSTOM ? customTimeouts : Timeouts.DEFAULTS);
    }

    private void enter(Endpoint endpoint) {
        limit(endpoint);
        suggestions.setAll(endpoint.models());
        model.set(modelsLeft.getOrDefault(
                endpoint, endpoint.models().stream().findFirst().orElse("")));
    }
}
