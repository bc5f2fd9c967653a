package dev.fimplayground.view.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.fx.StallProbe;
import dev.fimplayground.fx.TestWindow;
import dev.fimplayground.syntax.Highlighting;
import dev.fimplayground.viewmodel.MiddleView;
import dev.fimplayground.viewmodel.MiddleViewModel;
import dev.fimplayground.viewmodel.TextSnapshot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MiddlePaneTest {
    /** A tenth of it is usual; the rest is for a machine that has other work. */
    private static final double LONG_MILLIS = 1_000;

    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final Highlighting highlighting = new Highlighting(background, Platform::runLater);
    private final MiddleViewModel middle = new MiddleViewModel(Platform::runLater);
    private TestWindow window;
    private CodeTextArea area;

    @BeforeEach
    void showPane() {
        window = TestWindow.show(700, 260, () -> {
            middle.viewProperty().set(MiddleView.ONLY);
            StackPane root = new StackPane(new MiddlePane(middle, highlighting, "Middle"));
            root.getStyleClass().add("light");
            root.getStylesheets()
                    .add(Objects.requireNonNull(getClass().getResource("/styles/editor.css"))
                            .toExternalForm());
            return root;
        });
        area = (CodeTextArea) window.find(".code-area");
    }

    @AfterEach
    void closeWindow() {
        window.close();
        highlighting.close();
        background.shutdown();
    }

    @Test
    void theScrollBarIsAtTheRightFromTheFirstFrameThatHasIt() {
        Fx.run(() -> middle.begin("", ""));
        Fx.settle();
        Fx.run(() -> window.stage().setWidth(900));
        Fx.settle();
        List<Double> places = new ArrayList<>();
        Runnable look = () ->
                uprightBar().ifPresent(bar -> places.add(bar.getBoundsInParent().getMaxX()));
        Fx.run(() -> window.scene().addPostLayoutPulseListener(look));
        Fx.run(() -> middle.append("total += 1\n".repeat(60)));
        Fx.awaitTrue("the bar", () -> places.size() > 3);
        Fx.run(() -> window.scene().removePostLayoutPulseListener(look));
        double width = Fx.call(() -> window.scene().getWidth());
        assertThat(places).allSatisfy(right -> assertThat(right).isCloseTo(width, within(1.0)));
    }

    private Optional<ScrollBar> uprightBar() {
        return Objects.requireNonNull(area.getParent()).getChildrenUnmodifiable().stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .filter(bar -> bar.getOrientation() == Orientation.VERTICAL && bar.isVisible())
                .findFirst();
    }

    @Test
    void twentyThousandUnthrottledDeltasArriveCompleteAndRight() {
        long seed = System.nanoTime();
        List<String> deltas = deltas(new Random(seed));
        for (String round : List.of("cold", "warm")) {
            Fx.run(() -> middle.begin("def f():\n", "return 1\n"));
            try (StallProbe probe = StallProbe.start()) {
                long started = System.nanoTime();
                Thread stream = Thread.startVirtualThread(() -> {
                    deltas.forEach(middle::append);
                    middle.end();
                });
                join(stream);
                long sent = System.nanoTime();
                Fx.awaitTrue(
                        "all text is shown",
                        () -> area.getLength() == String.join("", deltas).length());
                System.out.printf(
                        "20,000 deltas (%s): sent in %d ms, shown %d ms later%n",
                        round, (sent - started) / 1_000_000, (System.nanoTime() - sent) / 1_000_000);
                Fx.awaitTrue("the end is in sight", this::endInSight);
                Fx.settle();
                System.out.println(probe.report("20,000 deltas (" + round + ")"));
                System.out.println(probe.longestStall());
            }
            assertThat(shown()).as("seed %d", seed).isEqualTo(String.join("", deltas));
            assertThat(middle.text()).isEqualTo(String.join("", deltas));
        }
    }

    @Test
    void aPacedStreamNeverStopsTheWindowForLong() throws InterruptedException {
        for (String round : List.of("cold", "warm")) {
            Fx.run(() -> middle.begin("", ""));
            String line = "    result.append(\"\".join(letters.pop() if c.isalpha() else c))\n";
            CountDownLatch done = new CountDownLatch(900);
            try (StallProbe probe = StallProbe.start();
                    var clock = Executors.newSingleThreadScheduledExecutor()) {
                var feed = clock.scheduleAtFixedRate(
                        () -> {
                            int at = (int) ((900 - done.getCount()) * 5 % line.length());
                            middle.append(line.substring(at, Math.min(line.length(), at + 5)));
                            done.countDown();
                        },
                        0,
                        3_300,
                        TimeUnit.MICROSECONDS);
                assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
                feed.cancel(false);
                System.out.println(probe.report("300 deltas a second (" + round + ")"));
                assertThat(probe.longestMillis()).as(probe.longestStall()).isLessThan(LONG_MILLIS);
            }
            Fx.awaitTrue("all text is shown", () -> area.getText().equals(middle.text()));
        }
    }

    @Test
    void aRewriteInMidStreamReplacesWhatWasShown() {
        Fx.run(() -> middle.begin("", ""));
        middle.append("one\ntwo\n");
        Fx.awaitTrue("first text", () -> area.getText().equals("one\ntwo\n"));
        middle.rewrite("one\nthree\r\nfour");
        middle.append(" five");
        Fx.awaitTrue("rewritten", () -> area.getText().equals("one\nthree\nfour five"));
        assertThat(middle.text()).isEqualTo("one\nthree\r\nfour five");
    }

    @Test
    void aNewRunClearsTheOldText() {
        Fx.run(() -> middle.begin("", ""));
        middle.append("old");
        Fx.awaitTrue("old text", () -> area.getText().equals("old"));
        Fx.run(() -> middle.begin("", ""));
        Fx.awaitTrue("cleared", () -> area.getLength() == 0);
        assertThat(Fx.call(() -> middle.emptyProperty().get())).isTrue();
    }

    @Test
    void theEndIsFollowedUntilTheUserScrollsUpAndAgainWhenTheyComeBack() {
        Fx.run(() -> middle.begin("", ""));
        middle.append("line\n".repeat(100));
        Fx.awaitTrue("the end is in sight", this::endInSight);

        window.scroll(window.find(".virtual-flow"), -200);
        assertThat(Fx.call(this::endInSight)).isFalse();
        middle.append("more\n".repeat(3));
        Fx.awaitTrue("all shown", () -> area.getText().equals(middle.text()));
        Fx.settle();
        assertThat(Fx.call(this::endInSight)).isFalse();

        window.scroll(window.find(".virtual-flow"), 2000);
        middle.append("last\n".repeat(3));
        Fx.awaitTrue("the end is in sight again", () -> area.getText().equals(middle.text()) && endInSight());
    }

    @Test
    void aSelectionSurvivesNewTextAndCanBeCopied() {
        Fx.run(() -> middle.begin("", ""));
        middle.append("hello world\n");
        Fx.awaitTrue("text", () -> area.getLength() == 12);
        window.focus(area);
        Fx.run(() -> area.selectRange(0, 5));
        middle.append("and more\n");
        Fx.awaitTrue("more", () -> area.getText().equals(middle.text()));
        window.press(KeyCode.CONTROL, KeyCode.C);
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("hello");
    }

    @Test
    void typingChangesNothing() {
        Fx.run(() -> middle.begin("", ""));
        middle.append("fixed");
        Fx.awaitTrue("text", () -> area.getLength() == 5);
        window.focus(area).type("abc").press(KeyCode.BACK_SPACE);
        assertThat(shown()).isEqualTo("fixed");
    }

    @Test
    void freshTextIsTintedAndColouredInsideItsContext() {
        Fx.run(() -> middle.begin("x = '''\n", "\n'''\n"));
        middle.append("def f(): pass");
        Fx.awaitTrue(
                "a string, because its prefix opened one",
                () -> area.getStyleOfChar(0).contains("string"));
        assertThat(Fx.call(() -> area.getParagraph(0).getParagraphStyle())).containsExactly("fresh");
        Fx.run(() -> middle.begin("x = 1\n", ""));
        middle.append("def f(): pass\nreturn");
        Fx.awaitTrue(
                "code",
                () -> area.getLength() == 20
                        && area.getStyleOfChar(0).contains("keyword")
                        && area.getStyleOfChar(15).contains("keyword"));
        assertThat(Fx.call(() -> area.getParagraph(1).getParagraphStyle())).containsExactly("fresh");
    }

    @Test
    void inPlaceTheMiddleStandsBetweenThePrefixsEndAndTheSuffixsBeginning() {
        Fx.run(() -> middle.viewProperty().set(MiddleView.IN_PLACE));
        Fx.run(() -> middle.begin("first\n".repeat(100) + "def f():\n    ", "\nlast\n"));
        assertThat(shown()).isEmpty();
        middle.append("x = 1\n    y");
        Fx.awaitTrue("in its place", () -> area.getText().endsWith("def f():\n    x = 1\n    y\nlast\n"));
        middle.append("\n    z");
        Fx.awaitTrue("grown", () -> area.getText().endsWith("def f():\n    x = 1\n    y\n    z\nlast\n"));
        List<List<String>> styles = Fx.call(() -> area.getParagraphs().stream()
                .map(line -> List.copyOf(line.getParagraphStyle()))
                .toList());
        int hole = styles.size() - 5;
        assertThat(styles.subList(0, hole)).containsOnly(List.of("around"));
        assertThat(styles.subList(hole, hole + 3)).containsOnly(List.of("fresh"));
        assertThat(styles.subList(hole + 3, styles.size())).containsOnly(List.of("around"));
        middle.end();
        assertThat(middle.text()).isEqualTo("x = 1\n    y\n    z");
    }

    @Test
    void aLineThatOnlyEndsInTheMiddleIsNotFresh() {
        Fx.run(() -> middle.viewProperty().set(MiddleView.IN_PLACE));
        Fx.run(() -> middle.begin("def f():", "\nlast"));
        middle.append("\n    x\n");
        Fx.awaitTrue("in its place", () -> area.getText().equals("def f():\n    x\n\nlast"));
        assertThat(Fx.call(() -> area.getParagraphs().stream()
                        .map(line -> line.getParagraphStyle().iterator().next())
                        .toList()))
                .containsExactly("around", "fresh", "around", "around");
    }

    @Test
    void whatStandsAroundFollowsTheEditors() {
        Fx.run(() -> middle.viewProperty().set(MiddleView.IN_PLACE));
        Fx.run(() -> middle.begin("a = ", "\n"));
        middle.append("1");
        Fx.awaitTrue("in its place", () -> area.getText().equals("a = 1\n"));
        Fx.run(() -> middle.surround(TextSnapshot.of("x\nb = "), TextSnapshot.of(" # one")));
        Fx.awaitTrue("followed", () -> area.getText().equals("x\nb = 1 # one"));
        Fx.run(() -> middle.viewProperty().set(MiddleView.ONLY));
        Fx.awaitTrue("alone", () -> area.getText().equals("1"));
    }

    @Test
    void rawShowsWhatIsOtherwiseInvisible() {
        Fx.run(() -> middle.begin("", ""));
        middle.append("a\r");
        middle.append("\nb\u200b<|fim_pad|>");
        Fx.awaitTrue("as an editor shows it", () -> area.getText().equals("a\nb\u200b<|fim_pad|>"));
        Fx.run(() -> middle.viewProperty().set(MiddleView.RAW));
        Fx.awaitTrue("raw", () -> area.getText().equals("a⟨CR⟩\nb⟨U+200B⟩<|fim_pad|>"));
        assertThat(middle.text()).isEqualTo("a\r\nb\u200b<|fim_pad|>");
    }

    @Test
    void controlTokensAreChipsInTheRawViewAlsoWhenTheyComeInPieces() {
        Fx.run(() -> middle.begin("", ""));
        Fx.run(() -> middle.viewProperty().set(MiddleView.RAW));
        middle.append("def f():\r");
        Fx.awaitTrue("a sign", () -> styleAt("⟨CR⟩").contains("raw-sign"));
        middle.append("\nreturn <|fim_");
        Fx.awaitTrue("a beginning", () -> area.getText().endsWith("<|fim_"));
        assertThat(Fx.call(() -> styleAt("<|fim_"))).isEmpty();
        middle.append("pad|>x");
        Fx.awaitTrue("a chip", () -> styleAt("<|fim_pad|>").contains("raw-token"));
        Fx.settle();
        assertThat(Fx.call(() -> area.getStyleOfChar(area.getLength() - 1))).isEmpty();
        assertThat(Fx.call(() -> styleAt("def"))).isEmpty();
    }

    @Test
    void theChipsGoWithTheRawViewAndTheColoursComeBack() {
        Fx.run(() -> middle.begin("", ""));
        middle.append("def f():  # <|fim_pad|>\n");
        Fx.awaitTrue("coloured", () -> styleAt("def").contains("keyword"));
        Fx.run(() -> middle.viewProperty().set(MiddleView.RAW));
        Fx.awaitTrue("a chip", () -> styleAt("<|fim_pad|>").contains("raw-token"));
        assertThat(Fx.call(() -> styleAt("def"))).isEmpty();
        Fx.run(() -> middle.viewProperty().set(MiddleView.ONLY));
        Fx.awaitTrue("coloured again", () -> styleAt("def").contains("keyword"));
        assertThat(Fx.call(() -> styleAt("<|fim_pad|>"))).containsExactly("comment");
    }

    private Collection<String> styleAt(String part) {
        return area.getStyleOfChar(area.getText().indexOf(part));
    }

    @Test
    void aMegabyteWithoutALineEndArrivesComplete() {
        Fx.run(() -> middle.begin("", ""));
        String piece = "x".repeat(1000);
        try (StallProbe probe = StallProbe.start()) {
            for (int i = 0; i < 1000; i++) {
                middle.append(piece);
            }
            Fx.awaitTrue("all shown", () -> area.getLength() == 1_000_000);
            Fx.settle();
            System.out.println(probe.report("1 MB in one line, streamed"));
        }
    }

    private String shown() {
        return Fx.call(() -> area.getText());
    }

    private boolean endInSight() {
        return area.lastVisibleParToAllParIndex() == area.getParagraphs().size() - 1;
    }

    private static List<String> deltas(Random random) {
        String[] pieces = {
            "return", " ", "x", "\n    ", "(", ")", "self", ".", "数据", "😀", "'s'", " = ", "for", "\n", "12"
        };
        List<String> deltas = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            deltas.add(pieces[random.nextInt(pieces.length)]);
        }
        return deltas;
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
