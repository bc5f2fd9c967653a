/** How a middle fits into its place: pure rules on prefix, middle and suffix. */
@NullMarked
package dev.fimplayground.fit;

import org.jspecify.annotations.NullMarked;
