package dev.fimplayground.view.editor;

import dev.fimplayground.viewmodel.TextChange;
import dev.fimplayground.viewmodel.TextSnapshot;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.fxmisc.richtext.model.Paragraph;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.jspecify.annotations.Nullable;

/**
 * An editor's persistent document, seen as text. The string is built by whoever asks for it first: from that of the
 * document before and what changed since, where there is one, for thousands of lines take milliseconds. Safe for many
 * threads. Equal only to a view of the same document: properties compare on every key, and comparing line by line would
 * take milliseconds too.
 */
final class DocumentSnapshot implements TextSnapshot {
    private static final int MOST_CHANGES = 100;

    private final ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document;
    private volatile @Nullable Edited edited;
    private volatile @Nullable String text;

    DocumentSnapshot(ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document) {
        this(document, null);
    }

    private DocumentSnapshot(
            ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document, @Nullable Edited edited) {
        this.document = document;
        this.edited = edited;
    }

    /** A text that was built before, and what happened to it since. */
    private record Edited(String before, List<TextChange> changes) {
        String now() {
            String now = before;
            for (TextChange change : changes) {
                now = change.applyTo(now);
            }
            return now;
        }

        Edited and(List<TextChange> more) {
            return new Edited(
                    before, Stream.concat(changes.stream(), more.stream()).toList());
        }
    }

    /** What the document has become by {@code changes}, which are all there were. Never waits. */
    DocumentSnapshot after(
            List<TextChange> changes, ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> now) {
        Edited notBuilt = edited;
        String built = text;
        Edited all = built != null
                ? new Edited(built, changes)
                : notBuilt != null && notBuilt.changes().size() < MOST_CHANGES ? notBuilt.and(changes) : null;
        return new DocumentSnapshot(now, all);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DocumentSnapshot same && same.document == document;
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
        String built = text;
        return built != null ? built : build();
    }

    private synchronized String build() {
        String built = text;
        if (built == null) {
            Edited last = edited;
            built = last == null ? document.getText() : last.now();
            text = built;
            edited = null;
        }
        return built;
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

    @Override
    public int codePoints() {
        String whole = text();
        return whole.codePointCount(0, whole.length());
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
