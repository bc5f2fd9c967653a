package dev.fimplayground.view.editor;

import dev.fimplayground.viewmodel.TextSnapshot;
import java.util.Collection;
import org.fxmisc.richtext.model.Paragraph;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;

/**
 * An editor's persistent document, seen as text. Immutable; the string is built by whoever asks for it. Equal only to a
 * view of the same document: properties compare on every key, and comparing line by line would take milliseconds.
 */
record DocumentSnapshot(ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document)
        implements TextSnapshot {
    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentSnapshot(var same) && same == document;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(document);
    }

    @Override
    public int length() {
        return document.length();
    }

    @Override
    public String text() {
        return document.getText();
    }

    @Override
    public String head(int limit) {
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < document.getParagraphCount() && head.length() < limit; i++) {
            String line = document.getParagraph(i).getText();
            head.append(line, 0, Math.min(line.length(), limit - head.length())).append('\n');
        }
        head.setLength(Math.min(limit, Math.min(head.length(), document.length())));
        return head.toString();
    }

    @Override
    public String tail(int limit) {
        int first = document.getParagraphCount() - 1;
        int length = document.getParagraph(first).length();
        while (first > 0 && length < limit) {
            first--;
            length += document.getParagraph(first).length() + 1;
        }
        StringBuilder tail = new StringBuilder(length);
        for (int i = first; i < document.getParagraphCount(); i++) {
            tail.append(i > first ? "\n" : "").append(document.getParagraph(i).getText());
        }
        return tail.substring(Math.max(0, tail.length() - limit));
    }

    @Override
    public int lineEnds() {
        return document.getParagraphCount() - 1;
    }

    /** Line by line: the whole string would cost several times as much, with every key. */
    @Override
    public int codePoints() {
        int count = lineEnds();
        for (var paragraph : document.getParagraphs()) {
            String line = paragraph.getText();
            count += line.codePointCount(0, line.length());
        }
        return count;
    }

    @Override
    public int lineStart(int line) {
        return document.position(line, 0).toOffset();
    }

    @Override
    public int lineEnd(int line) {
        return lineStart(line) + document.getParagraph(line).length();
    }

    @Override
    public boolean blank() {
        return document.getParagraphs().stream().map(Paragraph::getText).allMatch(String::isBlank);
    }
}
