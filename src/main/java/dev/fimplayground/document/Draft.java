package dev.fimplayground.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * All that is written in one window, as it was typed. Names of languages, families, parameters and endpoints are those
 * of their enumerations; one that is not known any more is left out when the draft comes back. Immutable.
 *
 * @param reference what really stood in the hole
 * @param carets where the editors' carets stood
 * @param repository what is chosen of the repository around the hole
 * @param runs the kept runs that it comes from
 * @param file the experiment file that is open
 * @param steps what undo takes back, the oldest first; each fits the texts that the ones after it left
 */
public record Draft(
        String prefix,
        String middle,
        String suffix,
        Optional<String> reference,
        Carets carets,
        Language language,
        Template template,
        Sampling sampling,
        Destination destination,
        Repository repository,
        Runs runs,
        Optional<OpenFile> file,
        List<DraftStep> steps) {

    public Draft {
        steps = List.copyOf(steps);
    }

    /**
     * The repository context as it was set up.
     *
     * @param path of the file with the hole
     * @param budget as typed
     * @param files in their order
     */
    public record Repository(
            boolean shown, boolean sent, String name, String path, String budget, List<RepositoryFile> files) {
        public static final Repository NONE = new Repository(false, false, "", "", "", List.of());

        public Repository {
            files = List.copyOf(files);
        }
    }

    /** A file of the repository context. */
    public sealed interface RepositoryFile {
        /** Read again from where it lies on this machine. */
        record OnDisk(String place) implements RepositoryFile {}

        /**
         * One that lies nowhere on this machine: it came with an experiment or a kept run.
         *
         * @param path as the repository names it
         */
        record Whole(String path, String content) implements RepositoryFile {}
    }

    /**
     * By their ids in the history.
     *
     * @param shown the one that wrote the middle
     * @param parent the one that the prompt was restored from
     */
    public record Runs(Optional<UUID> shown, Optional<UUID> parent) {
        public static final Runs NONE = new Runs(Optional.empty(), Optional.empty());
    }

    /**
     * @param prefix anchor and caret, in UTF-16 units; perhaps outside of the text
     * @param suffix the same
     */
    public record Carets(Place prefix, Place suffix) {}

    public record Place(int anchor, int caret) {}

    /**
     * @param path of this system
     * @param fingerprint of what the file held when it was read or written last
     */
    public record OpenFile(String path, String fingerprint) {}

    /** @param chosen by a person; otherwise by the content */
    public record Language(String name, boolean chosen) {}

    /** @param family empty: the pattern, which is one's own */
    public record Template(Optional<String> family, String pattern) {}

    /**
     * @param parameters by name; one that is missing is as in a new window
     * @param typed the stop string that was being typed
     */
    public record Sampling(Map<String, Parameter> parameters, List<String> stop, String typed, boolean stream) {
        public Sampling {
            parameters = Map.copyOf(parameters);
            stop = List.copyOf(stop);
        }
    }

    /** @param text as typed, valid or not */
    public record Parameter(boolean sent, String text) {}

    /**
     * Where runs go: no key, and no address, which the settings know.
     *
     * @param kind empty if nobody chose, so that the usual one may be another at the next start
     */
    public record Destination(String kind, String model) {}
}
