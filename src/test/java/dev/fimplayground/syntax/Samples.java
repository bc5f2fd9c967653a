package dev.fimplayground.syntax;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** One file of code per language, each with a bit of everything that has a colour. */
final class Samples {
    private Samples() {}

    static Path folder(Language language) {
        return Path.of("src/test/resources/syntax", language.name().toLowerCase(Locale.ROOT));
    }

    static Path file(Language language) throws IOException {
        try (Stream<Path> files = Files.list(folder(language))) {
            return files.filter(file -> !file.toString().endsWith(".spans"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static String text(Language language) throws IOException {
        return Files.readString(file(language));
    }
}
