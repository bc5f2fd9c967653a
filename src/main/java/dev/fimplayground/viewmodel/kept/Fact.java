package dev.fimplayground.viewmodel.kept;

/** One thing that is known of a run, in words. */
public record Fact(String name, String value) {}
