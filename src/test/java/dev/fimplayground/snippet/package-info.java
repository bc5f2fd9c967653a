@NullMarked
package dev.fimplayground.snippet;

import org.jspecify.annotations.NullMarked;
