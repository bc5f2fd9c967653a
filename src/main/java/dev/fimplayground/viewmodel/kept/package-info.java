/** The kept runs on screen, as JavaFX beans without a scene. Written on the FX thread unless a method says otherwise. */
@NullMarked
package dev.fimplayground.viewmodel.kept;

import org.jspecify.annotations.NullMarked;
