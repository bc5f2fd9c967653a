/** A run as code that others can run: the same call in curl, Python, Node and Java. */
@NullMarked
package dev.fimplayground.snippet;

import org.jspecify.annotations.NullMarked;
