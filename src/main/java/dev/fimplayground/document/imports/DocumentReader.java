package dev.fimplayground.document.imports;

import dev.fimplayground.document.TextFile;
import dev.fimplayground.document.TextFileReader;
import dev.fimplayground.document.experiment.ExperimentDocument;
import dev.fimplayground.document.experiment.ExperimentFiles;
import dev.fimplayground.document.experiment.ExperimentReader;
import dev.fimplayground.document.experiment.StrictJson;
import dev.fimplayground.document.experiment.UnreadableException;
import dev.fimplayground.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Opens files and tells by their content what they are: an experiment, a file of another program, or text. Reads
 * files; not for the FX thread.
 */
public final class DocumentReader {
    private static final List<ForeignFormat> FORMATS =
            List.of(new MikupadSession(), new KoboldStory(), new OpenAiRequest());

    private DocumentReader() {}

    public static OpenedDocument read(Path file) {
        return switch (TextFileReader.read(file)) {
            case TextFile.Refused(String reason, String next) -> new OpenedDocument.Refused(reason, next);
            case TextFile.Opened(String name, String text) -> recognised(name, text);
        };
    }

    /** A text whose name claims that it is an experiment is one, or is refused. */
    private static OpenedDocument recognised(String name, String text) {
        boolean claimed = name.toLowerCase(Locale.ROOT).endsWith(ExperimentDocument.ENDING);
        if (!claimed && !text.stripLeading().startsWith("{")) {
            return new OpenedDocument.PlainText(name, text);
        }
        try {
            JsonNode root = StrictJson.parse(text);
            if (claimed || isExperiment(root)) {
                return new OpenedDocument.ExperimentFile(
                        ExperimentReader.read(root, text), ExperimentFiles.fingerprint(text));
            }
            return imported((ObjectNode) root)
                    .<OpenedDocument>map(OpenedDocument.ForeignFile::new)
                    .orElseGet(() -> new OpenedDocument.PlainText(name, text));
        } catch (UnreadableException unreadable) {
            return claimed || looksLikeExperiment(text)
                    ? new OpenedDocument.Refused(
                            Texts.format("experiment.refused", name, unreadable.sentence()),
                            Texts.get("experiment.refused.next"))
                    : new OpenedDocument.PlainText(name, text);
        }
    }

    private static boolean isExperiment(JsonNode root) {
        return root.has("formatVersion") && (root.has("prefix") || root.has("parameters"));
    }

    /** Of broken JSON only the text can tell. */
    private static boolean looksLikeExperiment(String text) {
        return text.contains("\"formatVersion\"") && text.contains("\"prefix\"");
    }

    private static Optional<Imported> imported(ObjectNode root) {
        return FORMATS.stream()
                .map(format -> format.read(root))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
