/** Drives a real window on the headless platform. */
@NullMarked
package dev.fimplayground.fx;

import org.jspecify.annotations.NullMarked;
