package dev.fimplayground.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** What the build knows of itself: written by it into {@code build.properties}. */
public final class BuildInfo implements IVersionProvider {

    /** For instance {@code 0.1.0}. */
    public static String version() {
        return property("version");
    }

    /** Where the list of releases is; empty if whoever built this named no place. */
    static String releases() {
        return property("releases");
    }

    private static String property(String name) {
        Properties build = new Properties();
        try (InputStream resource = BuildInfo.class.getResourceAsStream("/build.properties")) {
            if (resource == null) {
                throw new IllegalStateException("build.properties is not on the class path");
            }
            build.load(resource);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return build.getProperty(name, "");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"fim-playground " + version(), "build " + property("build"), "Java " + Runtime.version()};
    }
}
