package dev.fimplayground.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Drafts for tests. */
final class Drafts {
    private Drafts() {}

    static Draft of(String prefix) {
        return new Draft(
                prefix,
                "mid\r\ndle",
                "suffix\n",
                Optional.of("reference"),
                new Draft.Carets(new Draft.Place(1, 3), new Draft.Place(0, 0)),
                new Draft.Language("PYTHON", true),
                new Draft.Template(Optional.empty(), "{prefix}<x>{suffix}"),
                new Draft.Sampling(
                        Map.of("TEMPERATURE", new Draft.Parameter(true, "0,5"), "SEED", new Draft.Parameter(false, "")),
                        List.of("\n\n", "stop"),
                        "half",
                        false),
                new Draft.Destination("CUSTOM", "some-model"),
                new Draft.Repository(true, true, "shop", "src/a.py", "2,000", List.of("/tmp/b.py", "/tmp/c.py")),
                Optional.of(new Draft.OpenFile("/tmp/x.fim.json", "abc")),
                List.of(
                        new DraftStep.Text(true, List.of(new DraftStep.Change(2, "a", "b\n"))),
                        new DraftStep.Joined(List.of(
                                new DraftStep.Middle("", "mid\r\ndle"),
                                new DraftStep.Value("reference", List.of(), List.of("reference"))))));
    }
}
