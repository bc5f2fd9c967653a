/** Whether there is a newer version: the port and its values. Nothing is ever downloaded but the list of releases. */
@NullMarked
package dev.fimplayground.update;

import org.jspecify.annotations.NullMarked;
