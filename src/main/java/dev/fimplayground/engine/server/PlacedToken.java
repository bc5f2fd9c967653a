package dev.fimplayground.engine.server;

import dev.fimplayground.engine.generation.GeneratedToken;

/**
 * A token and where it stands in the answer.
 *
 * @param offset code points of the answer before it
 */
record PlacedToken(GeneratedToken token, int offset) {}
