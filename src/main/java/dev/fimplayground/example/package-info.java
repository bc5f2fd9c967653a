/** The prompts that ship with the app. */
@NullMarked
package dev.fimplayground.example;

import org.jspecify.annotations.NullMarked;
