@NullMarked
package dev.fimplayground.engine.process;

import org.jspecify.annotations.NullMarked;
