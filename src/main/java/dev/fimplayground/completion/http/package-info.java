/** The Completions API over HTTP; the only room that knows OkHttp. */
@NullMarked
package dev.fimplayground.completion.http;

import org.jspecify.annotations.NullMarked;
