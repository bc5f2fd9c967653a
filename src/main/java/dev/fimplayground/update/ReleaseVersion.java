package dev.fimplayground.update;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of a release: three whole numbers from 0 to 999999, compared one after the other. Immutable.
 *
 * <p>Source: Semantic Versioning 2.0.0, without pre-releases and build metadata.
 */
public record ReleaseVersion(int major, int minor, int patch) implements Comparable<ReleaseVersion> {
    private static final String NUMBER = "(0|[1-9][0-9]{0,5})";
    private static final Pattern FORM = Pattern.compile(NUMBER + "\\." + NUMBER + "\\." + NUMBER);
    private static final Comparator<ReleaseVersion> ORDER = Comparator.comparingInt(ReleaseVersion::major)
            .thenComparingInt(ReleaseVersion::minor)
            .thenComparingInt(ReleaseVersion::patch);

    /** Empty unless {@code text} is exactly such a version, for instance {@code 1.20.3}. */
    public static Optional<ReleaseVersion> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new ReleaseVersion(number(form, 1), number(form, 2), number(form, 3)))
                : Optional.empty();
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }

    @Override
    public int compareTo(ReleaseVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
