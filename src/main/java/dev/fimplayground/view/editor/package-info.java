/** The code editors: the only room that knows RichTextFX. */
@NullMarked
package dev.fimplayground.view.editor;

import org.jspecify.annotations.NullMarked;
