package dev.fimplayground.viewmodel;

import dev.fimplayground.document.experiment.Destination;
import dev.fimplayground.document.experiment.Experiment;
import dev.fimplayground.document.experiment.ExperimentDocument;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.EndpointKind;
import dev.fimplayground.text.Texts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a person should know of an experiment that is opened, a sentence each. FX thread only. */
final class OpeningNotes {
    private OpeningNotes() {}

    /** To be asked before the experiment lies on the desk. */
    static List<String> on(ExperimentDocument document, ExperimentDesk desk) {
        Experiment experiment = document.experiment();
        List<String> notes = new ArrayList<>();
        if (document.isNewer()) {
            notes.add(Texts.format("experiment.newer", document.formatVersion(), ExperimentDocument.CURRENT));
        }
        if (!experiment.isSealIntact()) {
            boolean sealed = !experiment.recording().orElseThrow().seal().isEmpty();
            notes.add(Texts.get(sealed ? "experiment.seal" : "experiment.unsealed"));
        }
        if ((experiment.prompt().prefix() + experiment.prompt().suffix()).indexOf('\r') >= 0) {
            notes.add(Texts.get("experiment.lineEnds"));
        }
        experiment
                .destination()
                .flatMap(destination -> newEndpoint(destination, desk))
                .ifPresent(notes::add);
        return notes;
    }

    private static Optional<String> newEndpoint(Destination destination, ExperimentDesk desk) {
        Endpoint endpoint = desk.endpointFor(destination);
        return endpoint.kind() == EndpointKind.CUSTOM && !desk.isKnown(endpoint)
                ? destination.baseUrl().map(URI::toString).map(url -> Texts.format("experiment.endpoint", url))
                : Optional.empty();
    }
}
