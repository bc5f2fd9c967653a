/** The forward pass of the Qwen2 architecture, the same to the last bit on every machine. */
@NullMarked
package dev.fimplayground.engine.qwen2;

import org.jspecify.annotations.NullMarked;
