/** The words people read. */
@NullMarked
package dev.fimplayground.text;

import org.jspecify.annotations.NullMarked;
