/** The Completions API over HTTP on loopback, in front of a text generator. The only user of Netty. */
@NullMarked
package dev.fimplayground.engine.server;

import org.jspecify.annotations.NullMarked;
