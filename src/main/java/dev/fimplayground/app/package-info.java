/** The composition root, the JavaFX life cycle and the command line. */
@NullMarked
package dev.fimplayground.app;

import org.jspecify.annotations.NullMarked;
