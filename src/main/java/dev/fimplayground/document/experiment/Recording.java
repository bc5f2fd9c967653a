package dev.fimplayground.document.experiment;

/**
 * A result with its seal.
 *
 * @param seal the SHA-256 in lower-case hexadecimal as it was written down, whether or not it fits; empty if none was
 */
public record Recording(RecordedResult result, String seal) {}
