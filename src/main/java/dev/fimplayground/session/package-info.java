/** One run, from the button to its end. */
@NullMarked
package dev.fimplayground.session;

import org.jspecify.annotations.NullMarked;
