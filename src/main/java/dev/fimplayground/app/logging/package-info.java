/** What the log leaves out. */
@NullMarked
package dev.fimplayground.app.logging;

import org.jspecify.annotations.NullMarked;
