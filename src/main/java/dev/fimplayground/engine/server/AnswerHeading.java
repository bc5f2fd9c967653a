package dev.fimplayground.engine.server;

/**
 * What every chunk of one answer repeats.
 *
 * @param created Unix seconds
 * @param model the model that really answers
 * @param fingerprint of engine and model: while it stays the same, the same seed gives the same text
 */
record AnswerHeading(String id, long created, String model, String fingerprint) {}
