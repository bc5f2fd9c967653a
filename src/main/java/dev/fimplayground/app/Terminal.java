package dev.fimplayground.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The three streams of a command, in UTF-8 whatever the platform's encoding is.
 *
 * @param interactive whether a person sits before them, and not a file or another program
 */
record Terminal(InputStream input, PrintStream output, PrintStream error, boolean interactive) {

    static Terminal system() {
        return new Terminal(
                System.in,
                new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8),
                new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
                System.console() != null && System.console().isTerminal());
    }
}
