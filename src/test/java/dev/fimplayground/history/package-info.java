@org.jspecify.annotations.NullMarked
package dev.fimplayground.history;
