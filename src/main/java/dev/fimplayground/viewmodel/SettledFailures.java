package dev.fimplayground.viewmodel;

/** Takes a failure off the screen as soon as a person changes what it speaks of. FX thread only. */
final class SettledFailures {
    private final FailureViewModel failure;

    SettledFailures(FailureViewModel failure) {
        this.failure = failure;
    }

    void follow(DocumentViewModel document) {
        document.snapshotProperty().subscribe(_ -> failure.settle(FailureSubject.PROMPT));
    }

    void follow(SamplingViewModel sampling) {
        sampling.parameters().forEach(this::follow);
    }

    void follow(EndpointViewModel endpoint) {
        endpoint.selectedProperty().subscribe(_ -> failure.settle(FailureSubject.ENDPOINT));
        endpoint.modelProperty().subscribe(_ -> failure.settle(FailureSubject.ENDPOINT));
        endpoint.timeoutsProperty().subscribe(_ -> failure.settle(FailureSubject.ENDPOINT));
    }

    private void follow(ParameterViewModel parameter) {
        parameter.textProperty().subscribe(_ -> failure.settle(FailureSubject.PARAMETERS));
        parameter.sentProperty().subscribe(_ -> failure.settle(FailureSubject.PARAMETERS));
    }
}
