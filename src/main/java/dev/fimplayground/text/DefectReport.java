package dev.fimplayground.text;

import java.util.Optional;

/**
 * What there is to say of a defect in a report that may be given to strangers: versions, and where in the program it
 * happened. Without the exceptions' messages, which may quote what was typed; the log has them.
 */
public final class DefectReport {
    private static final int MOST_FRAMES = 25;
    private static final int MOST_CAUSES = 5;

    private DefectReport() {}

    public static String of(Throwable defect) {
        StringBuilder report = new StringBuilder("FIM Playground ")
                .append(version())
                .append("\nJava ")
                .append(Runtime.version())
                .append("\n")
                .append(System.getProperty("os.name"))
                .append(' ')
                .append(System.getProperty("os.version"))
                .append(' ')
                .append(System.getProperty("os.arch"))
                .append('\n');
        Throwable each = defect;
        for (int causes = 0; each != null && causes < MOST_CAUSES; causes++) {
            append(report, causes == 0 ? "" : "caused by ", each);
            each = each.getCause();
        }
        return report.toString().stripTrailing();
    }

    private static void append(StringBuilder report, String how, Throwable each) {
        report.append('\n').append(how).append(each.getClass().getName());
        StackTraceElement[] frames = each.getStackTrace();
        for (int i = 0; i < Math.min(frames.length, MOST_FRAMES); i++) {
            report.append("\n    at ").append(frames[i]);
        }
        if (frames.length > MOST_FRAMES) {
            report.append("\n    … ").append(frames.length - MOST_FRAMES).append(" more");
        }
        report.append('\n');
    }

    /** In the jar's manifest; the classes of a build have none. */
    private static String version() {
        return Optional.ofNullable(DefectReport.class.getPackage().getImplementationVersion())
                .orElse("(development build)");
    }
}
