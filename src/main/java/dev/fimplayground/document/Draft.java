package dev.fimplayground.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that is written in one window, as it was typed. Names of languages, families, parameters and endpoints are those
 * of their enumerations; one that is not known any more is left out when the draft comes back. Immutable.
 *
 * @param reference what really stood in the hole
 * @param carets where the editors' carets stood
 * @param repository what is chosen of the repository around the hole
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
        Optional<OpenFile> file,
        List<DraftStep> steps) {

    public Draft {
        steps = List.copyOf(steps);
    }

    /**
     * The repository context as it was set up; its files are read again.
     *
     * @param path of the file with the hole
     * @param budget as typed
     * @param files where they lie on this machine, in their order
     */
    public record Repository(boolean shown, boolean sent, String name, String path, String budget, List<String> files) {
        public static final Repository NONE = new Repository(false, false, "", "", "", List.of());

        public Repository {
            files = List.copyOf(files);
        }
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
