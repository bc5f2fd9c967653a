package dev.fimplayground.model;

/** One header line. The value of one that carries a secret is hidden where the line is made. */
public record WireHeader(String name, String value) {}
