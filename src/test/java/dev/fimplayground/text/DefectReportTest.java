package dev.fimplayground.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DefectReportTest {
    private static final String SECRET = "sk-canary-1234567890 def my_prompt():";

    @Test
    void itNamesVersionsAndPlacesButQuotesNothing() {
        Exception defect = new IllegalStateException(SECRET, new NumberFormatException("For input: " + SECRET));
        defect.addSuppressed(new RuntimeException(SECRET));
        String report = DefectReport.of(defect);
        assertThat(report)
                .startsWith("FIM Playground ")
                .contains("Java " + Runtime.version())
                .contains(System.getProperty("os.name"))
                .contains("java.lang.IllegalStateException\n    at ")
                .contains("caused by java.lang.NumberFormatException\n    at ")
                .contains("DefectReportTest.itNamesVersions")
                .doesNotContain("canary")
                .doesNotContain("my_prompt");
    }

    @Test
    void aDeepStackAndACircleOfCausesAreCut() {
        Exception one = new IllegalStateException();
        one.setStackTrace(new StackTraceElement[] {});
        Exception other = new IllegalStateException(one);
        one.initCause(other);
        StackTraceElement frame = new StackTraceElement("a.B", "c", "B.java", 1);
        StackTraceElement[] deep = new StackTraceElement[1_000];
        Arrays.fill(deep, frame);
        other.setStackTrace(deep);
        assertThat(DefectReport.of(other).lines().count()).isBetween(30L, 150L);
    }
}
