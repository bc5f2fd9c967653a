package dev.fimplayground.viewmodel;

import dev.fimplayground.document.experiment.Experiment;
import dev.fimplayground.document.experiment.ExperimentDocument;
import java.nio.file.Path;

/** The file that the window works on, and what it held when it was opened or saved last. */
record OpenExperiment(Path file, ExperimentDocument document) {
    Experiment experiment() {
        return document.experiment();
    }

    String name() {
        return String.valueOf(file.getFileName());
    }
}
