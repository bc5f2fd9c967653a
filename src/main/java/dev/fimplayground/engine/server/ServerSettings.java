package dev.fimplayground.engine.server;

import dev.fimplayground.completion.ApiKey;
import java.util.Optional;

/**
 * How one server listens and whom it answers.
 *
 * @param port of 127.0.0.1; 0 for any free one
 * @param key what a client must send as {@code Authorization: Bearer}; empty when no key is asked for
 * @param hostedNames whether the names of the hosted Qwen coder models are answered too, so that the samples of
 *     their documentation run unchanged; the answer names the model that really wrote it
 */
public record ServerSettings(int port, Optional<ApiKey> key, boolean hostedNames, ServerLimits limits) {}
