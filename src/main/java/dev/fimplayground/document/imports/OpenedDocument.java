package dev.fimplayground.document.imports;

import dev.fimplayground.document.experiment.ExperimentDocument;

/** What opening a file gave. */
public sealed interface OpenedDocument {

    /**
     * Some text.
     *
     * @param name without folders
     */
    record PlainText(String name, String text) implements OpenedDocument {}

    /** @param fingerprint of the file as it was read */
    record ExperimentFile(ExperimentDocument document, String fingerprint) implements OpenedDocument {}

    record ForeignFile(Imported imported) implements OpenedDocument {}

    /**
     * Not opened.
     *
     * @param reason a sentence for people
     * @param next what they can do
     */
    record Refused(String reason, String next) implements OpenedDocument {}
}
