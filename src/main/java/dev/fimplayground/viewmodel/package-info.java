/** What is on screen, as JavaFX beans without a scene. Written on the FX thread unless a method says otherwise. */
@NullMarked
package dev.fimplayground.viewmodel;

import org.jspecify.annotations.NullMarked;
