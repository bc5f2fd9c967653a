/** The engine in a process of its own: the child's side, and its supervision. The only user of {@link ProcessBuilder}. */
@NullMarked
package dev.fimplayground.engine.process;

import org.jspecify.annotations.NullMarked;
