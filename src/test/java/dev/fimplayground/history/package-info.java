@NullMarked
package dev.fimplayground.history;

import org.jspecify.annotations.NullMarked;
