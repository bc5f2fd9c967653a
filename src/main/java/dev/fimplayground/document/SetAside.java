package dev.fimplayground.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a file that cannot be used under another name beside it, so that nothing is lost and nothing is in the way. */
final class SetAside {
    private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);
    private static final int MOST_IN_A_SECOND = 100;

    private SetAside() {}

    /** The new path; empty if the folder does not allow it, in which case the file stays where it is. */
    static Optional<Path> move(Path file) {
        try {
            Path aside = freeName(file);
            Files.move(file, aside);
            return Optional.of(aside);
        } catch (IOException refused) {
            LOG.warn("a damaged file could not be set aside: {}", refused.toString());
            return Optional.empty();
        }
    }

    private static Path freeName(Path file) {
        String stem = file.getFileName() + ".damaged-" + LocalDateTime.now().format(TIME);
        Path aside = file.resolveSibling(stem);
        for (int i = 2; Files.exists(aside) && i < MOST_IN_A_SECOND; i++) {
            aside = file.resolveSibling(stem + "-" + i);
        }
        return aside;
    }
}
