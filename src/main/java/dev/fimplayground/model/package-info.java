/** Values only, {@code java.*} only: what is sent, what comes back, what goes wrong. */
@NullMarked
package dev.fimplayground.model;

import org.jspecify.annotations.NullMarked;
