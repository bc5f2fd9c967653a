@NullMarked
package dev.fimplayground.engine.server;

import org.jspecify.annotations.NullMarked;
