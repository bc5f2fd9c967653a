/** From a prompt's text to generated text, above an interface tokens to logits. */
@NullMarked
package dev.fimplayground.engine.generation;

import org.jspecify.annotations.NullMarked;
