package dev.fimplayground.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class HighlightingTest {
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final BlockingQueue<Highlight> answers = new LinkedBlockingQueue<>();
    private final Highlighting highlighting = new Highlighting(background, Runnable::run);
    private final Highlighter highlighter = highlighting.open(answers::add);

    @AfterEach
    void close() throws InterruptedException {
        highlighting.close();
        background.shutdown();
        assertThat(background.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void answersWithTheSpansOfThePartAskedFor() throws InterruptedException {
        highlighter.request(request(1, "x = 1\ny = 22\n", 6, 13));
        assertThat(next().spans())
                .containsExactly(
                        new Span(6, 7, TokenKind.VARIABLE),
                        new Span(8, 9, TokenKind.OPERATOR),
                        new Span(10, 12, TokenKind.NUMBER));
    }

    @Test
    void plainTextHasNoSpans() throws InterruptedException {
        highlighter.request(new HighlightRequest(1, Language.PLAIN, () -> "def f(): pass", 0, 13));
        assertThat(next().spans()).isEmpty();
    }

    @Test
    void aChangeOfLanguageIsFollowed() throws InterruptedException {
        highlighter.request(new HighlightRequest(1, Language.PLAIN, () -> "pass", 0, 4));
        next();
        highlighter.request(request(1, "pass", 0, 4));
        assertThat(next().spans()).containsExactly(new Span(0, 4, TokenKind.KEYWORD));
    }

    @Test
    void ofManyRequestsBehindABusyThreadOnlyTheNewestIsAnswered() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        background.execute(() -> {
            try {
                busy.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        for (int i = 1; i <= 100; i++) {
            highlighter.request(request(i, "pass\n".repeat(i), 0, 4));
        }
        busy.countDown();
        assertThat(next().request().revision()).isEqualTo(100);
        highlighter.request(request(101, "pass", 0, 4));
        assertThat(next().request().revision()).isEqualTo(101);
    }

    @Test
    void aTextOverTheLimitStaysPlain() throws InterruptedException {
        String longText = "pass\n".repeat(Highlighter.MAX_LENGTH / 5 + 1);
        highlighter.request(request(1, longText, 0, 100));
        assertThat(next().spans()).isEmpty();
        highlighter.request(request(2, "pass", 0, 4));
        assertThat(next().spans()).isNotEmpty();
    }

    @Test
    void afterClosingNothingIsAnswered() throws InterruptedException {
        highlighting.close();
        highlighter.request(request(1, "pass", 0, 4));
        background.shutdown();
        assertThat(background.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(answers).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void manyParsesAndHighlightersLeaveNoNativeMemoryBehind() throws Exception {
        String text = "def f(x):\n    return [x, 'é😀', 1.5]\n".repeat(400);
        parseRepeatedly(text, 20);
        long before = residentKilobytes();
        parseRepeatedly(text, 300);
        long grown = residentKilobytes() - before;
        System.out.println("300 parses of " + text.length() + " characters: resident memory grew by " + grown + " kB");
        assertThat(grown).as("each tree kept would add about 1 MB").isLessThan(200_000);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aThousandEditsLeaveNoNativeMemoryBehind() throws Exception {
        StringBuilder text = new StringBuilder("def f(x):\n    return [x, 'é😀', 1.5]\n".repeat(400));
        try (Grammar grammar = Grammar.load(Language.PYTHON);
                SyntaxTree tree = new SyntaxTree(grammar)) {
            editRepeatedly(tree, text, 200);
            long before = residentKilobytes();
            editRepeatedly(tree, text, 1_000);
            long grown = residentKilobytes() - before;
            System.out.println(
                    "1,000 edits of " + text.length() + " characters: resident memory grew by " + grown + " kB");
            assertThat(grown).isLessThan(60_000);
        }
    }

    private static void editRepeatedly(SyntaxTree tree, StringBuilder text, int times) {
        for (int i = 0; i < times; i++) {
            int at = i * 7919 % text.length();
            text.insert(at, "x");
            tree.parse(text.toString());
            tree.spans(at - 100, at + 100);
            text.deleteCharAt(at);
        }
    }

    private void parseRepeatedly(String text, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            List<Highlighter> some = new ArrayList<>();
            BlockingQueue<Highlight> parsed = new LinkedBlockingQueue<>();
            some.add(highlighting.open(parsed::add));
            some.forEach(one -> one.request(request(1, text, 0, 1000)));
            assertThat(parsed.poll(20, TimeUnit.SECONDS)).isNotNull();
            some.forEach(Highlighter::close);
        }
    }

    private static long residentKilobytes() throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    private static HighlightRequest request(long revision, String text, int from, int to) {
        return new HighlightRequest(revision, Language.PYTHON, () -> text, from, to);
    }

    private Highlight next() throws InterruptedException {
        Highlight answer = answers.poll(20, TimeUnit.SECONDS);
        if (answer == null) {
            throw new AssertionError("no answer within 20 s");
        }
        return answer;
    }
}
