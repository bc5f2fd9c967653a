package dev.fimplayground.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version, from the one place that knows it: the build. */
public final class BuildInfo implements IVersionProvider {

    /** For instance {@code 0.1.0}. */
    public static String version() {
        Properties build = new Properties();
        try (InputStream resource = BuildInfo.class.getResourceAsStream("/build.properties")) {
            if (resource == null) {
                throw new IllegalStateException("build.properties is not on the class path");
            }
            build.load(resource);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return build.getProperty("version");
    }

    @Override
    public String[] getVersion() {
        return new String[] {"fim-playground " + version() + " (Java " + Runtime.version() + ")"};
    }
}
