package dev.fimplayground.prompt;

import java.util.Optional;

/**
 * A place in the repository's text.
 *
 * @param file the path of the file it is in; empty for the names of the repository and of the hole's own file
 * @param line from 1, counted where the text begins
 */
public record ContextPlace(Optional<String> file, int line) {}
