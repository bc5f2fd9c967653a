/** Exact tokens of the prompt. */
@NullMarked
package dev.fimplayground.tokenizer;

import org.jspecify.annotations.NullMarked;
