/** From a model file to something that generates text. */
@NullMarked
package dev.fimplayground.engine.loading;

import org.jspecify.annotations.NullMarked;
