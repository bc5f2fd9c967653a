package dev.fimplayground.model;

/**
 * A piece of a recorded body as the client understands it: one event of a stream, or a whole answer.
 *
 * @param nanos when its last byte came, in nanoseconds since the client was asked
 * @param raw its bytes, line ends and all
 * @param keep how much of the text read so far stays, in UTF-16 units
 * @param appended what comes after it
 */
public record RecordedChunk(long nanos, WireBytes raw, ChunkMeaning meaning, int keep, String appended) {}
