/** One window for one data folder: a second start speaks to the first. */
@NullMarked
package dev.fimplayground.app.instance;

import org.jspecify.annotations.NullMarked;
