package dev.fimplayground.document;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * The settings in {@code settings.json}. Reads and writes files; not for the FX thread, but for the small reading at the
 * start. Not safe for use by several threads at once.
 */
public final class SettingsFile {
    static final String NAME = "settings.json";
    private static final String VERSION = "formatVersion";
    private static final int KNOWN_VERSION = 1;
    private static final long LARGEST = 1_000_000;
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    private final Path folder;
    private final Path file;
    private Optional<Path> toBeCopied = Optional.empty();

    /** @param folder made at the first saving if it is not there */
    public SettingsFile(Path folder) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
    }

    /**
     * What reading gave.
     *
     * @param settings as much as could be read
     * @param notice what a person should know
     */
    public record Loaded(Settings settings, Optional<FileNotice> notice) {}

    /** Loads what reading takes, which is nearly all of the time that the first reading takes. Any thread. */
    public static void prepare() {
        SettingsJson.read("{\"a\": [1.5, \"b\", true]}".getBytes(StandardCharsets.UTF_8));
    }

    /** Never fails: a file that cannot be used is set aside and told of. */
    public Loaded load() {
        try {
            if (Files.size(file) > LARGEST) {
                return damaged();
            }
            return known(SettingsJson.read(Files.readAllBytes(file)));
        } catch (NoSuchFileException none) {
            return new Loaded(Settings.NONE, Optional.empty());
        } catch (JacksonException notJson) {
            return damaged();
        } catch (IOException unreadable) {
            LOG.warn("the settings could not be read: {}", unreadable.toString());
            return new Loaded(Settings.NONE, Optional.of(FileNotice.of("settings.unreadable", file)));
        }
    }

    /**
     * Replaces the file as a whole. One that a newer version wrote is copied first.
     *
     * @throws IOException if it could not be written; the file is as it was
     */
    public void save(Settings settings) throws IOException {
        OwnerOnly.folder(folder);
        if (toBeCopied.isPresent()) {
            Files.copy(file, toBeCopied.get(), StandardCopyOption.REPLACE_EXISTING);
            toBeCopied = Optional.empty();
        }
        SortedMap<String, Object> values = new TreeMap<>(settings.values());
        values.put(VERSION, BigDecimal.valueOf(KNOWN_VERSION));
        AtomicFile.write(file, SettingsJson.write(values));
    }

    private Loaded known(SortedMap<String, Object> values) {
        Object version = values.remove(VERSION);
        Settings settings = Settings.of(values);
        if (!(version instanceof BigDecimal number) || number.compareTo(BigDecimal.valueOf(KNOWN_VERSION)) <= 0) {
            return new Loaded(settings, Optional.empty());
        }
        Path copy = folder.resolve("settings.version-" + number.toBigInteger() + ".json");
        toBeCopied = Optional.of(copy);
        return new Loaded(settings, Optional.of(FileNotice.of("settings.newer", copy)));
    }

    private Loaded damaged() {
        String key = "settings.damaged";
        return new Loaded(
                Settings.NONE,
                Optional.of(SetAside.move(file)
                        .map(aside -> FileNotice.of(key, aside))
                        .orElseGet(() -> FileNotice.of("settings.unreadable", file))));
    }
}
