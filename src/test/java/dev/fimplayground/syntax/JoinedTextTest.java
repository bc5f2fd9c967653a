package dev.fimplayground.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JoinedTextTest {
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final Highlighting highlighting = new Highlighting(background, Runnable::run);
    private final List<HighlightSource> sources = highlighting.join(3);
    private final Editor prefix = new Editor(sources.get(0));
    private final Editor middle = new Editor(sources.get(1));
    private final Editor suffix = new Editor(sources.get(2));

    private static final class Editor {
        private final BlockingQueue<Highlight> answers = new LinkedBlockingQueue<>();
        private final Highlighter highlighter;
        private long revision;

        Editor(HighlightSource source) {
            highlighter = source.open(answers::add);
        }

        List<Span> show(Language language, String text) throws InterruptedException {
            highlighter.request(new HighlightRequest(++revision, language, () -> text, 0, text.length()));
            Highlight answer = next();
            while (answer.request().revision() < revision) {
                answer = next();
            }
            return answer.spans();
        }

        List<Span> show(String text) throws InterruptedException {
            return show(Language.PYTHON, text);
        }

        Highlight next() throws InterruptedException {
            Highlight answer = answers.poll(20, TimeUnit.SECONDS);
            if (answer == null) {
                throw new AssertionError("no answer within 20 s");
            }
            return answer;
        }
    }

    @AfterEach
    void close() throws InterruptedException {
        highlighting.close();
        background.shutdown();
        assertThat(background.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aSuffixIsColouredAsWhatItIsBehindItsPrefix() throws InterruptedException {
        prefix.show("s = '''one\n");
        assertThat(suffix.show("two 数据'''\npass")).containsExactly(span(0, 9, "STRING"), span(10, 14, "KEYWORD"));
    }

    @Test
    void aMiddleIsColouredBetweenItsNeighbours() throws InterruptedException {
        prefix.show("s = f'😀 {");
        suffix.show("} b'\n");
        assertThat(middle.show("len(a)")).containsExactly(span(0, 3, "FUNCTION"), span(4, 5, "VARIABLE"));
    }

    @Test
    void neighboursFollowWhenTheTextHasRested() throws InterruptedException {
        prefix.show("s = 1\n");
        assertThat(suffix.show("pass\n")).containsExactly(span(0, 4, "KEYWORD"));
        prefix.show("s = '''1\n");
        suffix.show("pass'''\n");
        prefix.show("s = 1\n");
        Highlight followed = suffix.next();
        assertThat(followed.request().revision()).isEqualTo(2);
        assertThat(followed.spans()).contains(span(0, 4, "KEYWORD"));
    }

    @Test
    void aPartThatCannotTellItsLanguageHasItsNeighbours() throws InterruptedException {
        prefix.show(Language.JAVASCRIPT, "f(1, ");
        assertThat(suffix.show(Language.PLAIN, "true);\n")).containsExactly(span(0, 4, "CONSTANT"));
    }

    @Test
    void aPartWhoseEditorIsClosedCountsNoMore() throws InterruptedException {
        prefix.show("s = '''one\n");
        assertThat(suffix.show("pass#'''")).containsExactly(span(0, 8, "STRING"));
        prefix.highlighter.close();
        assertThat(suffix.show("pass#'''\n")).containsExactly(span(0, 4, "KEYWORD"), span(4, 8, "COMMENT"));
    }

    @Test
    void partsOverTheLimitTogetherStayPlain() throws InterruptedException {
        String half = "pass\n".repeat(Highlighter.MAX_LENGTH / 10 + 1);
        assertThat(prefix.show(half)).isNotEmpty();
        assertThat(suffix.show(half)).isEmpty();
        assertThat(prefix.next().spans()).isEmpty();
    }

    @Test
    void colourThatDependsOnEarlierErrorsIsPutRightWhenTheTextHasRested() throws Exception {
        List<String> history = textsWhoseErrorsDependOnHistory();
        List<Span> right = fresh(history.getLast());
        Editor editor = new Editor(highlighting);
        List<Span> shown = List.of();
        for (String text : history) {
            shown = editor.show(Language.C, text);
        }
        while (!shown.equals(right)) {
            shown = editor.next().spans();
        }
        assertThat(shown).isEqualTo(right);
    }

    /** Breaks a sample bit by bit until the tree kept differs from a fresh one. */
    private static List<String> textsWhoseErrorsDependOnHistory() throws IOException {
        Random random = new Random(1);
        String[] pieces = {"{", "(", ";", "/*", "x ", "\"", "#", "class "};
        for (int attempt = 0; attempt < 500; attempt++) {
            StringBuilder text = new StringBuilder(Samples.text(Language.C));
            List<String> history = new ArrayList<>(List.of(text.toString()));
            try (Grammar grammar = Grammar.load(Language.C);
                    SyntaxTree kept = new SyntaxTree(grammar)) {
                kept.parse(text.toString());
                for (int i = 0; i < 20; i++) {
                    text.insert(random.nextInt(text.length()), pieces[random.nextInt(pieces.length)]);
                    history.add(text.toString());
                    kept.parse(text.toString());
                    if (!kept.spans(0, text.length()).equals(fresh(text.toString()))) {
                        return history;
                    }
                }
            }
        }
        throw new AssertionError("no such text found");
    }

    private static List<Span> fresh(String text) {
        try (Grammar grammar = Grammar.load(Language.C);
                SyntaxTree tree = new SyntaxTree(grammar)) {
            tree.parse(text);
            return tree.spans(0, text.length());
        }
    }

    private static Span span(int start, int end, String kind) {
        return new Span(start, end, TokenKind.valueOf(kind));
    }
}
