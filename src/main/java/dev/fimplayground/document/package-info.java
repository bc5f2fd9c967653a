/** Files that a person opens. */
@NullMarked
package dev.fimplayground.document;

import org.jspecify.annotations.NullMarked;
