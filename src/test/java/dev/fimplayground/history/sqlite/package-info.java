@NullMarked
package dev.fimplayground.history.sqlite;

import org.jspecify.annotations.NullMarked;
