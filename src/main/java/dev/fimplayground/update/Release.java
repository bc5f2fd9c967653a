package dev.fimplayground.update;

import java.net.URI;

/**
 * A version that can be had.
 *
 * @param page where a person reads about it; a {@link ReleaseAddress}
 */
public record Release(ReleaseVersion version, URI page) {}
