package dev.fimplayground.document.imports;

import dev.fimplayground.document.experiment.Experiment;
import java.util.List;

/**
 * What a file of another program gave.
 *
 * @param source what wrote it, for people
 * @param report a sentence each for what did not fit
 */
public record Imported(Experiment experiment, String source, List<String> report) {
    public Imported {
        report = List.copyOf(report);
    }
}
