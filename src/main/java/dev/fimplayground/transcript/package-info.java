/** Recordings of the wire as files that people can read and share. */
@NullMarked
package dev.fimplayground.transcript;

import org.jspecify.annotations.NullMarked;
