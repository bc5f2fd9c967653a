/** The history in a SQLite file: the only room that speaks SQL. */
@NullMarked
package dev.fimplayground.history.sqlite;

import org.jspecify.annotations.NullMarked;
