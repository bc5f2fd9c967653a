/** The exact prompt before it is sent: its parts, its tokens, what may be wrong with it. */
@NullMarked
package dev.fimplayground.prompt;

import org.jspecify.annotations.NullMarked;
