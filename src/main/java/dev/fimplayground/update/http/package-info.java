/** The list of releases over https. */
@NullMarked
package dev.fimplayground.update.http;

import org.jspecify.annotations.NullMarked;
