package dev.fimplayground.app;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The native libraries that SQLite and tree-sitter unpack into the temporary folder and delete at the process's end; a
 * killed process leaves them behind, and nobody else would ever delete them. Deletes files; not for the FX thread.
 */
final class UnpackedLibraries {
    private static final Logger LOG = LoggerFactory.getLogger(UnpackedLibraries.class);

    /** Libraries before the marks that SQLite lays beside them: where a library is still in use, on Windows, both stay. */
    private static final String LIBRARIES =
            "{sqlite-*sqlitejdbc.so,sqlite-*sqlitejdbc.dll,sqlite-*sqlitejdbc.dylib,tree-sitter-ng-lib*}";

    private static final String MARKS = "sqlite-*sqlitejdbc.*.lck";
    private static final String MARK_ENDING = ".lck";

    /** One that is younger may just be on its way into another process. An older one that is in use lives on unnamed. */
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private UnpackedLibraries() {}

    /** Deletes the old ones in this system's temporary folder. Never fails. */
    static void removeLeftOvers() {
        removeLeftOvers(Path.of(System.getProperty("java.io.tmpdir")), Instant.now());
    }

    static void removeLeftOvers(Path folder, Instant now) {
        Instant limit = now.minus(LEFT_BEHIND);
        try (DirectoryStream<Path> libraries = Files.newDirectoryStream(folder, LIBRARIES);
                DirectoryStream<Path> marks = Files.newDirectoryStream(folder, MARKS)) {
            libraries.forEach(library -> removeIfOlder(library, limit));
            marks.forEach(mark -> {
                if (!Files.exists(libraryOf(mark))) {
                    removeIfOlder(mark, limit);
                }
            });
        } catch (IOException | DirectoryIteratorException unreadable) {
            LOG.debug("nothing to tidy up: {}", unreadable.toString());
        }
    }

    private static Path libraryOf(Path mark) {
        String name = String.valueOf(mark.getFileName());
        return mark.resolveSibling(name.substring(0, name.length() - MARK_ENDING.length()));
    }

    private static void removeIfOlder(Path file, Instant limit) {
        try {
            if (Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException inUseOrNotOurs) {
            LOG.debug("left where it is: {}", inUseOrNotOurs.toString());
        }
    }
}
