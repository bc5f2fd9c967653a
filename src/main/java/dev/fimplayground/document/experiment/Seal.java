package dev.fimplayground.document.experiment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/**
 * The SHA-256 over a result and what it was recorded for: the fields prefix, suffix, repository, template, parameters, endpoint and
 * result (less its {@code sha256}) in the order of the file, as JSON without white space, in UTF-8. It tells of slips
 * and hand edits; whoever wants to deceive can make a new one.
 */
final class Seal {
    private static final JsonMapper COMPACT = new JsonMapper();

    private Seal() {}

    static String of(Experiment experiment, RecordedResult result) {
        return sha256(COMPACT.writeValueAsString(ExperimentTree.sealed(experiment, result)));
    }

    /** Of a text in UTF-8, in lower-case hexadecimal. */
    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
