package dev.fimplayground.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseVersionTest {
    @Test
    void versionsAreComparedAsNumbersFromLeftToRight() {
        List<String> sorted = Stream.of("1.0.0", "0.10.0", "0.9.10", "0.9.9", "10.0.0", "2.0.0")
                .flatMap(text -> ReleaseVersion.parse(text).stream())
                .sorted()
                .map(ReleaseVersion::toString)
                .toList();
        assertThat(sorted).containsExactly("0.9.9", "0.9.10", "0.10.0", "1.0.0", "2.0.0", "10.0.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.0",
                "1.0.0.0",
                "v1.0.0",
                "1.0.0-rc1",
                "-1.0.0",
                "1.00.0",
                "1.0.٣",
                "1.0.1000000",
                "1.0.0\n"
            })
    void anythingButThreePlainNumbersIsNoVersion(String text) {
        assertThat(ReleaseVersion.parse(text)).isEmpty();
    }
}
