/** Real processes that keep something, killed at random moments: what they claimed must be there. */
@NullMarked
package dev.fimplayground.kill;

import org.jspecify.annotations.NullMarked;
