/** The runs that are kept: the port, its values, and runs as JSON. */
@NullMarked
package dev.fimplayground.history;

import org.jspecify.annotations.NullMarked;
