/** The GGUF model file format, versions 2 and 3, read with every number in it distrusted. */
@NullMarked
package dev.fimplayground.engine.gguf;

import org.jspecify.annotations.NullMarked;
