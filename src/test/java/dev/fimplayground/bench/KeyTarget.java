package dev.fimplayground.bench;

import java.util.Objects;
import javafx.scene.control.TextArea;
import javafx.scene.text.Text;
import org.fxmisc.richtext.GenericStyledArea;

/** An editor that keys are typed into. FX thread only. */
interface KeyTarget {
    void placeCaret(int offset);

    String text();

    /** What stands on the caret's line. */
    String line();

    /** Whether such a line is drawn. */
    boolean draws(String line);

    /** Whether such a line is drawn with {@code word} in it as a keyword. */
    boolean drawsKeyword(String line, String word);

    /** RichTextFX's, with colours or without. */
    record Rich(GenericStyledArea<?, ?, ?> area) implements KeyTarget {
        @Override
        public void placeCaret(int offset) {
            area.moveTo(offset);
            area.requestFollowCaret();
            area.requestFocus();
        }

        @Override
        public String text() {
            return area.getText();
        }

        @Override
        public String line() {
            return area.getText(area.getCurrentParagraph());
        }

        @Override
        public boolean draws(String line) {
            return new Glyphs(area).show(line);
        }

        @Override
        public boolean drawsKeyword(String line, String word) {
            return new Glyphs(area).show(line, word, "keyword");
        }
    }

    /** JavaFX's own, which draws its whole text as one node. */
    record Plain(TextArea area) implements KeyTarget {
        @Override
        public void placeCaret(int offset) {
            area.positionCaret(offset);
            area.requestFocus();
        }

        @Override
        public String text() {
            return area.getText();
        }

        @Override
        public String line() {
            int start = area.getText().lastIndexOf('\n', area.getCaretPosition() - 1) + 1;
            return area.getText().substring(start, area.getCaretPosition());
        }

        @Override
        public boolean draws(String line) {
            return area.lookupAll(".text").stream()
                    .anyMatch(node -> node instanceof Text text && Objects.equals(text.getText(), area.getText()));
        }

        @Override
        public boolean drawsKeyword(String line, String word) {
            return false;
        }
    }
}
