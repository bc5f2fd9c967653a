package dev.fimplayground.view.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.syntax.TokenKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EditorStylesTest {
    private static final Pattern COLOUR = Pattern.compile("(-fim-[a-z-]+): #([0-9a-f]{6});");
    private static final double LEGIBLE = 4.5;

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void everyColourOfTextIsLegibleOnEveryBackgroundIn(String theme) throws IOException {
        Map<String, Integer> palette = palette(theme);
        SoftAssertions softly = new SoftAssertions();
        for (String ground : new String[] {
            "-fim-editor-background",
            "-fim-editor-current-line",
            "-fim-fresh-background",
            "-fim-editor-selection",
            "-fim-bracket-background",
            "-fim-lonely-bracket-background"
        }) {
            palette.forEach((name, colour) -> {
                boolean text = !name.matches(".*(background|current-line|selection|caret|bar|mark|guide)$");
                boolean besideSelection =
                        ground.matches(".*(selection|bracket-background)") && name.startsWith("-fim-line-number");
                if (text && !besideSelection) {
                    softly.assertThat(contrast(colour, Objects.requireNonNull(palette.get(ground))))
                            .as("%s on %s in %s", name, ground, theme)
                            .isGreaterThanOrEqualTo(LEGIBLE);
                }
            });
        }
        softly.assertAll();
    }

    @Test
    void bothThemesNameTheSameColours() throws IOException {
        assertThat(palette("light")).isNotEmpty();
        assertThat(palette("dark").keySet()).isEqualTo(palette("light").keySet());
    }

    @Test
    void everyTokenKindHasAColour() throws IOException {
        for (TokenKind kind : TokenKind.values()) {
            if (kind != TokenKind.NONE && kind != TokenKind.VARIABLE) {
                assertThat(css()).contains(".code-area ." + kind.styleClass() + " {");
            }
        }
    }

    private static Map<String, Integer> palette(String theme) throws IOException {
        String css = css();
        int start = css.indexOf(".root." + theme);
        Map<String, Integer> palette = new TreeMap<>();
        COLOUR.matcher(css.substring(start, css.indexOf('}', start)))
                .results()
                .forEach((MatchResult match) -> palette.put(match.group(1), Integer.parseInt(match.group(2), 16)));
        return palette;
    }

    /** WCAG 2.2's contrast ratio. */
    private static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String css() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(EditorStylesTest.class.getResourceAsStream("/styles/editor.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
