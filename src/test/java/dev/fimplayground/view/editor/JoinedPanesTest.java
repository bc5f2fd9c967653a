package dev.fimplayground.view.editor;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.viewmodel.DocumentViewModel;
import dev.fimplayground.viewmodel.MiddleView;
import dev.fimplayground.viewmodel.MiddleViewModel;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Prefix, middle and suffix on screen, coloured as the one text that they are. */
class JoinedPanesTest {
    @AutoClose
    private final JoinedWindow window = new JoinedWindow((joined, source) -> {
        joined.middle.viewProperty().set(MiddleView.ONLY);
        return Stream.of(new MiddlePane(joined.middle, source, "Middle"));
    });

    private final DocumentViewModel prefix = window.prefix;
    private final MiddleViewModel middle = window.middle;
    private final DocumentViewModel suffix = window.suffix;

    @Test
    void aSuffixFollowsWhatThePrefixAndTheMiddleMakeOfIt() {
        CodeTextArea suffixArea = window.suffixArea();
        CodeTextArea middleArea = window.area(".middle-pane .code-area");
        Fx.run(() -> prefix.setText("s = '''one\n"));
        Fx.run(() -> suffix.setText("two'''\npass\n"));
        Fx.awaitTrue(
                "the suffix begins inside the prefix's string",
                () -> has(suffixArea, 0, "string") && has(suffixArea, 7, "keyword"));
        Fx.run(() -> middle.begin(prefix.text(), suffix.text()));
        middle.append("2''' # ");
        middle.end();
        Fx.awaitTrue("the middle ends the string", () -> has(middleArea, 0, "string") && has(middleArea, 5, "comment"));
        Fx.awaitTrue(
                "the suffix goes on with the middle's comment",
                () -> has(suffixArea, 0, "comment") && has(suffixArea, 7, "keyword"));
    }

    private static boolean has(CodeTextArea area, int at, String styleClass) {
        return area.getLength() > at && area.getStyleOfChar(at).contains(styleClass);
    }
}
