/** Text in, coloured spans out. Knows no window. */
@NullMarked
package dev.fimplayground.syntax;

import org.jspecify.annotations.NullMarked;
