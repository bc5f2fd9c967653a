package dev.fimplayground.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BracketMatchTest {
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final Highlighting highlighting = new Highlighting(background, Runnable::run);
    private final BlockingQueue<BracketMatch> matches = new LinkedBlockingQueue<>();

    @AfterEach
    void close() throws InterruptedException {
        highlighting.close();
        background.shutdown();
        assertThat(background.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    /** The broken bar is the caret; what stands in guillemets is to be marked. */
    static Stream<Arguments> marked() {
        return Stream.of(
                Arguments.of(Language.PYTHON, "f¦«(»a, (b)«)»"),
                Arguments.of(Language.PYTHON, "f«(»a, (b)«)»¦"),
                Arguments.of(Language.PYTHON, "f(a, «(»b«)»¦)"),
                Arguments.of(Language.PYTHON, "f«(»')', \")\"«)»¦"),
                Arguments.of(Language.PYTHON, "x = ¦«[»1, # ]\n2«]»"),
                Arguments.of(Language.PYTHON, "f'(({a}' + f'¦«{»b[0]«}»'"),
                Arguments.of(Language.PYTHON, "'😀' + f¦«(»a«)»"),
                Arguments.of(Language.PYTHON, "f(')¦', 1)"),
                Arguments.of(Language.PYTHON, "# (¦)"),
                Arguments.of(Language.PYTHON, "ab¦c(d)"),
                Arguments.of(Language.PYTHON, "f¦«(»a, (b)\n"),
                Arguments.of(Language.PYTHON, "f(a) + b)\n«]»¦"),
                Arguments.of(Language.JAVA, "class A { void f() ¦«{» if (x) { y(\"}\"); } // }\n«}» }"),
                Arguments.of(Language.JAVA, "class A { int¦«[»«]»[] a; }"),
                Arguments.of(Language.JAVA, "class A { int[]«[»«]»¦ a; }"),
                Arguments.of(Language.JAVASCRIPT, "`x ${a} } y $«{»¦b.map(c => { return c; })«}»`"),
                Arguments.of(Language.JAVASCRIPT, "`x ${a} } y $«{»b«}»¦`"),
                Arguments.of(Language.JSON, "¦«{»\"a}\": [1, {\"b\": 2}]«}»"),
                Arguments.of(Language.SHELL, "echo $«(»(1 + (2))«)»¦"),
                Arguments.of(Language.SHELL, "echo $(«(»1 + (2)«)»¦)"),
                Arguments.of(Language.SHELL, "case $x in\na)¦ echo 1 ;;\nesac\n"),
                Arguments.of(Language.PLAIN, "¦«(»a (b) \"«)»\" c"),
                Arguments.of(Language.PLAIN, "¦«{»a )] ( b"));
    }

    @ParameterizedTest
    @MethodSource("marked")
    void theBracketBesideTheCaretAndItsPartnerAreFound(Language language, String marked) {
        Marked wanted = Marked.of(marked);
        assertThat(ask(language, wanted.text(), wanted.caret())).isEqualTo(wanted.match());
    }

    @Test
    void aPartnerInTheNextTextIsNeitherMarkedNorMissed() {
        List<HighlightSource> parts = highlighting.join(2);
        Highlighter prefix = parts.getFirst().open(_ -> {});
        Highlighter suffix = parts.getLast().open(_ -> {});
        suffix.request(request(Language.PYTHON, ") + [1]\n"));
        prefix.request(request(Language.PYTHON, "f("));
        prefix.match(new BracketRequest(() -> "f(", 2, matches::add));
        assertThat(next()).isEqualTo(new BracketMatch.Beyond(1));
        suffix.match(new BracketRequest(() -> ") + [1]\n", 4, matches::add));
        assertThat(next()).isEqualTo(new BracketMatch.Pair(4, 6));
    }

    @Test
    void aTextAroundThatChangesChangesTheAnswer() {
        List<HighlightSource> parts = highlighting.join(2);
        Highlighter prefix = parts.getFirst().open(_ -> {});
        Highlighter suffix = parts.getLast().open(_ -> {});
        prefix.request(request(Language.PYTHON, "f("));
        prefix.match(new BracketRequest(() -> "f(", 2, matches::add));
        assertThat(next()).isEqualTo(new BracketMatch.Lonely(1));
        suffix.request(request(Language.PYTHON, ")\n"));
        assertThat(next()).isEqualTo(new BracketMatch.Beyond(1));
        prefix.forgetMatch();
        suffix.request(new HighlightRequest(2, Language.PYTHON, () -> "\n", 0, 1));
        prefix.match(new BracketRequest(() -> "f(", 1, matches::add));
        assertThat(next()).isEqualTo(new BracketMatch.Lonely(1));
        assertThat(matches).isEmpty();
    }

    @Test
    void aTextThatIsNotParsedYetIsAnsweredOnceItIs() {
        Highlighter highlighter = highlighting.open(_ -> {});
        highlighter.match(new BracketRequest(() -> "(')')", 0, matches::add));
        highlighter.request(request(Language.PYTHON, "(')')"));
        assertThat(next()).isEqualTo(new BracketMatch.Pair(0, 4));
    }

    @Test
    void aBracketAroundTwentyThousandLinesIsFound() {
        String text = "x = [\n" + "    f(\"]\", (1)),  # ]\n".repeat(20_000) + "]\n";
        assertThat(ask(Language.PYTHON, text, 5)).isEqualTo(new BracketMatch.Pair(4, text.length() - 2));
        long started = System.nanoTime();
        assertThat(ask(Language.PLAIN, text, 5)).isInstanceOf(BracketMatch.Pair.class);
        System.out.printf("plain scan of 20,000 lines: %d ms%n", (System.nanoTime() - started) / 1_000_000);
    }

    private BracketMatch ask(Language language, String text, int caret) {
        Highlighter highlighter = highlighting.open(_ -> {});
        highlighter.request(request(language, text));
        highlighter.match(new BracketRequest(() -> text, caret, matches::add));
        return next();
    }

    private static HighlightRequest request(Language language, String text) {
        return new HighlightRequest(1, language, () -> text, 0, Math.min(1_000, text.length()));
    }

    private BracketMatch next() {
        try {
            return Objects.requireNonNull(matches.poll(20, TimeUnit.SECONDS), "no answer");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** A text without its marks, and what they say. */
    private record Marked(String text, int caret, BracketMatch match) {
        static Marked of(String marked) {
            StringBuilder text = new StringBuilder();
            List<Integer> marks = new ArrayList<>();
            int caret = 0;
            for (char c : marked.toCharArray()) {
                switch (c) {
                    case '¦' -> caret = text.length();
                    case '«' -> marks.add(text.length());
                    case '»' -> {}
                    default -> text.append(c);
                }
            }
            return new Marked(text.toString(), caret, match(marks, caret));
        }

        private static BracketMatch match(List<Integer> marks, int caret) {
            return switch (marks.size()) {
                case 0 -> new BracketMatch.None();
                case 1 -> new BracketMatch.Lonely(marks.getFirst());
                default -> {
                    boolean first = marks.getFirst() == caret || marks.getFirst() == caret - 1;
                    yield new BracketMatch.Pair(marks.get(first ? 0 : 1), marks.get(first ? 1 : 0));
                }
            };
        }
    }
}
