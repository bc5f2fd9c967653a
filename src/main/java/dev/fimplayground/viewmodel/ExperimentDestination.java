package dev.fimplayground.viewmodel;

import dev.fimplayground.document.experiment.Destination;
import dev.fimplayground.document.experiment.Experiment;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.text.Texts;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Where an experiment is sent, between what its file says and what the window has chosen. FX thread only. */
final class ExperimentDestination {
    private final EndpointViewModel endpoint;
    private final SamplingViewModel sampling;

    ExperimentDestination(EndpointViewModel endpoint, SamplingViewModel sampling) {
        this.endpoint = endpoint;
        this.sampling = sampling;
    }

    /** A file that leaves open where it is sent goes on doing so. */
    Optional<Destination> of(Optional<Experiment> file) {
        Destination now = now();
        return file.map(Experiment::destination)
                .filter(wanted -> wanted.isEmpty() || wanted.get().admits(now))
                .orElse(Optional.of(now));
    }

    Destination now() {
        return Destination.of(
                endpoint.selectedProperty().get(),
                endpoint.modelProperty().get(),
                sampling.streamProperty().get());
    }

    /** What makes {@code wanted} the choice of the window. */
    List<EditStep> steps(Destination wanted) {
        return List.of(
                new ValueEdit<>(
                        sampling.streamProperty()::set,
                        sampling.streamProperty().get(),
                        wanted.stream()),
                new ValueEdit<>(
                        place -> endpoint.choose(place.endpoint(), place.model()),
                        new Place(
                                endpoint.selectedProperty().get(),
                                endpoint.modelProperty().get()),
                        new Place(endpointFor(wanted), modelFor(wanted))));
    }

    /** The endpoint of the window that is meant, else a new one without a key. */
    Endpoint endpointFor(Destination destination) {
        return endpoint.choices().stream()
                .filter(destination::isAt)
                .findFirst()
                .orElseGet(() -> destination.endpoint(Texts.format(
                        "window.endpoint.customNamed",
                        destination.baseUrl().map(URI::getAuthority).orElse(""))));
    }

    boolean isKnown(Endpoint wanted) {
        return endpoint.choices().contains(wanted);
    }

    /** The model that is wanted, else the first that is there. */
    String modelFor(Destination destination) {
        return destination.model().isBlank()
                ? endpointFor(destination).models().stream().findFirst().orElse("")
                : destination.model();
    }

    private record Place(Endpoint endpoint, String model) {}
}
