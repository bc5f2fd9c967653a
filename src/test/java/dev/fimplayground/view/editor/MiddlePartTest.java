package dev.fimplayground.view.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.viewmodel.DocumentViewModel;
import dev.fimplayground.viewmodel.MiddleViewModel;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A suffix takes its colours from what the middle makes of it, while it streams and after it is gone. */
class MiddlePartTest {
    private final SimpleBooleanProperty streaming = new SimpleBooleanProperty();

    @AutoClose
    private final JoinedWindow window = new JoinedWindow((joined, source) -> {
        new MiddlePart(joined.middle, streaming, joined.prefix.languageProperty(), source);
        return Stream.empty();
    });

    private final DocumentViewModel prefix = window.prefix;
    private final MiddleViewModel middle = window.middle;
    private final DocumentViewModel suffix = window.suffix;

    @Test
    void aStringThatTheMiddleClosesNoLongerColoursTheSuffix() {
        Fx.run(() -> prefix.setText("s = '''one\n"));
        Fx.run(() -> suffix.setText("pass\n# '''\n"));
        awaitStyle("string");
        Fx.run(() -> middle.show("two'''\n"));
        awaitStyle("keyword");
        Fx.run(() -> middle.show(""));
        awaitStyle("string");
    }

    @Test
    void theSuffixFollowsWhileTheMiddleStreams() {
        Fx.run(() -> prefix.setText("s = 1\n"));
        Fx.run(() -> suffix.setText("pass\n# '''\n"));
        awaitStyle("keyword");
        Fx.run(() -> streaming.set(true));
        middle.append("t = '''");
        awaitStyle("string");
        middle.append("two'''\n");
        Fx.run(() -> streaming.set(false));
        awaitStyle("keyword");
        assertThat(Fx.call(() -> window.suffixArea().getText())).startsWith("pass\n");
    }

    private void awaitStyle(String style) {
        Fx.awaitTrue(
                "the suffix is a " + style,
                () -> window.suffixArea().getLength() > 0
                        && window.suffixArea().getStyleOfChar(0).contains(style));
    }
}
