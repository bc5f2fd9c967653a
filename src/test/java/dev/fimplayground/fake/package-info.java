/** Stand-ins for the ports, told by a test what to do. */
@NullMarked
package dev.fimplayground.fake;

import org.jspecify.annotations.NullMarked;
