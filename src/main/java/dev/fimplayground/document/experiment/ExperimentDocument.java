package dev.fimplayground.document.experiment;

/**
 * What an experiment file holds.
 *
 * @param formatVersion as the file says; {@value #CURRENT} is what this program writes
 * @param unknown what the file has beyond the experiment
 */
public record ExperimentDocument(Experiment experiment, int formatVersion, UnknownFields unknown) {
    public static final int CURRENT = 1;

    /** How the names of these files end. */
    public static final String ENDING = ".fim.json";

    public static ExperimentDocument of(Experiment experiment) {
        return new ExperimentDocument(experiment, CURRENT, UnknownFields.NONE);
    }

    /** Whether a newer program wrote it, which may have meant more than is read here. */
    public boolean isNewer() {
        return formatVersion > CURRENT;
    }

    /** Another experiment in the same file, in the format of this program. */
    public ExperimentDocument with(Experiment other) {
        return new ExperimentDocument(other, CURRENT, unknown);
    }
}
