/** The port to a Completions API. */
@NullMarked
package dev.fimplayground.completion;

import org.jspecify.annotations.NullMarked;
