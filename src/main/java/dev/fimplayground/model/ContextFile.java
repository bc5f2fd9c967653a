package dev.fimplayground.model;

/**
 * Another file of the repository that the model may look at.
 *
 * @param path as the repository names it
 */
public record ContextFile(String path, String content) {}
