package dev.fimplayground.document;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The temporary files of {@link AtomicFile} that a killed process left beside a file. Only such as are older than this
 * process go: a younger one may be another process's, about to be moved. Not for the FX thread.
 */
final class LeftOvers {
    private static final Logger LOG = LoggerFactory.getLogger(LeftOvers.class);
    private static final String UNIQUE = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private LeftOvers() {}

    /** Never fails: what cannot be removed stays. */
    static void remove(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        Optional<Instant> started = ProcessHandle.current().info().startInstant();
        if (folder == null || started.isEmpty()) {
            return;
        }
        Pattern ours =
                Pattern.compile(Pattern.quote("." + target.getFileName() + ".") + UNIQUE + Pattern.quote(".tmp"));
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(
                folder, each -> ours.matcher(each.getFileName().toString()).matches())) {
            for (Path each : beside) {
                removeIfOlder(each, started.get());
            }
        } catch (IOException unreadable) {
            LOG.debug("nothing can be tidied up beside a file: {}", unreadable.toString());
        }
    }

    private static void removeIfOlder(Path file, Instant than) throws IOException {
        boolean old = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                .toInstant()
                .isBefore(than);
        if (old && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(file);
        }
    }
}
