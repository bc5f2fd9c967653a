/** The window: views in code, their look in {@code styles/*.css}. FX thread only. */
@NullMarked
package dev.fimplayground.view;

import org.jspecify.annotations.NullMarked;
