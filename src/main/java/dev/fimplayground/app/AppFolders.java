package dev.fimplayground.app;

import dev.fimplayground.document.OwnerOnly;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where this platform keeps an application's files. Immutable; naming a folder does not make it, {@link #made} does.
 *
 * <p>Sources: XDG Base Directory Specification 0.8; Apple's File System Programming Guide; Microsoft's Known Folders.
 *
 * @param config what a person chose
 * @param data what a person made
 * @param state what can be lost without harm: logs
 */
public record AppFolders(Path config, Path data, Path state) {
    /** The system property that puts everything under one folder; it wins over the variable. */
    public static final String HOME_PROPERTY = "fim-playground.home";

    /** The environment variable that does the same, for a portable copy. */
    public static final String HOME_VARIABLE = "FIM_PLAYGROUND_HOME";

    private static final String NAME = "FIM Playground";
    private static final String UNIX_NAME = "fim-playground";

    public static AppFolders ofThisSystem() {
        return of(System::getProperty, System::getenv);
    }

    /**
     * @param properties a system property's value, or null: {@code os.name}, {@code user.home}, {@link #HOME_PROPERTY}
     * @param environment an environment variable's value, or null
     */
    static AppFolders of(
            Function<String, @Nullable String> properties, Function<String, @Nullable String> environment) {
        Optional<Path> chosen = path(properties.apply(HOME_PROPERTY)).or(() -> path(environment.apply(HOME_VARIABLE)));
        if (chosen.isPresent()) {
            Path home = chosen.get().toAbsolutePath().normalize();
            return new AppFolders(home.resolve("config"), home.resolve("data"), home.resolve("state"));
        }
        Path user = path(properties.apply("user.home")).orElse(Path.of("")).toAbsolutePath();
        String system = String.valueOf(properties.apply("os.name")).toLowerCase(Locale.ROOT);
        if (system.startsWith("windows")) {
            return windows(user, environment);
        }
        return system.startsWith("mac") ? mac(user.resolve("Library")) : xdg(user, environment);
    }

    private static AppFolders windows(Path user, Function<String, @Nullable String> environment) {
        Path local = absolute(environment.apply("LOCALAPPDATA"))
                .orElse(user.resolve("AppData").resolve("Local"))
                .resolve(NAME);
        Path roaming = absolute(environment.apply("APPDATA"))
                .orElse(user.resolve("AppData").resolve("Roaming"))
                .resolve(NAME);
        return new AppFolders(roaming, local.resolve("data"), local.resolve("state"));
    }

    private static AppFolders mac(Path library) {
        Path support = library.resolve("Application Support").resolve(NAME);
        return new AppFolders(
                support.resolve("config"),
                support.resolve("data"),
                library.resolve("Logs").resolve(NAME));
    }

    private static AppFolders xdg(Path user, Function<String, @Nullable String> environment) {
        Path local = user.resolve(".local");
        return new AppFolders(
                absolute(environment.apply("XDG_CONFIG_HOME"))
                        .orElse(user.resolve(".config"))
                        .resolve(UNIX_NAME),
                absolute(environment.apply("XDG_DATA_HOME"))
                        .orElse(local.resolve("share"))
                        .resolve(UNIX_NAME),
                absolute(environment.apply("XDG_STATE_HOME"))
                        .orElse(local.resolve("state"))
                        .resolve(UNIX_NAME));
    }

    /**
     * The folder, made with the folders above it if it is not there, for its owner only where the file system knows
     * owners. One that is there stays as it is.
     *
     * @throws IOException if it cannot be made, or is not a folder
     */
    public static Path made(Path folder) throws IOException {
        return OwnerOnly.folder(folder);
    }

    private static Optional<Path> path(@Nullable String given) {
        try {
            return Optional.ofNullable(given).filter(text -> !text.isBlank()).map(Path::of);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    /** XDG: paths in its variables "must be absolute"; a relative one is to be ignored. */
    private static Optional<Path> absolute(@Nullable String given) {
        return path(given).filter(Path::isAbsolute);
    }
}
