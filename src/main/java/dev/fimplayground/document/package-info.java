/** Files that a person opens and saves. */
@NullMarked
package dev.fimplayground.document;

import org.jspecify.annotations.NullMarked;
