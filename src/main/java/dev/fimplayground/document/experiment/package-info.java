/** Experiment files, {@code *.fim.json}: a prompt with everything it takes to run it again. */
@NullMarked
package dev.fimplayground.document.experiment;

import org.jspecify.annotations.NullMarked;
