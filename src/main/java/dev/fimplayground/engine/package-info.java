/** The port to the built-in model's engine. */
@NullMarked
package dev.fimplayground.engine;

import org.jspecify.annotations.NullMarked;
