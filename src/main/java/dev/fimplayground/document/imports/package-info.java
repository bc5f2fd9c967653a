/** Files of other programs, opened as experiments as far as they fit. */
@NullMarked
package dev.fimplayground.document.imports;

import org.jspecify.annotations.NullMarked;
