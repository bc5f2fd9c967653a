@NullMarked
package dev.fimplayground.app.instance;

import org.jspecify.annotations.NullMarked;
