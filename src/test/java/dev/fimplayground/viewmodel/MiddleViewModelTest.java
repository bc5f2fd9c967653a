package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.viewmodel.MiddleViewModel.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MiddleViewModelTest {
    private final List<Runnable> uiTasks = new ArrayList<>();
    private final MiddleViewModel middle = new MiddleViewModel(uiTasks::add);
    private final StringBuilder shown = new StringBuilder();

    @Test
    void anyNumberOfDeltasWaitAsOneTask() {
        middle.append("a");
        middle.append("b");
        middle.append("c");
        assertThat(uiTasks).hasSize(1);
        runUi();
        middle.append("d");
        assertThat(uiTasks).hasSize(1);
    }

    @Test
    void emptinessIsToldOnTheUiExecutorOnly() {
        middle.begin("", "");
        middle.append("a");
        assertThat(middle.emptyProperty().get()).isTrue();
        runUi();
        assertThat(middle.emptyProperty().get()).isFalse();
        middle.begin("", "");
        assertThat(middle.emptyProperty().get()).isTrue();
    }

    @Test
    void aPieceEndsAfterItsLineEnds() {
        middle.append("1\n2\n3\n4");
        assertThat(middle.take(2)).isEqualTo(new Change(0, "1\n2\n", false));
        assertThat(middle.take(2)).isEqualTo(new Change(4, "3\n4", true));
        assertThat(middle.take(2)).isEqualTo(new Change(7, "", true));
    }

    @Test
    void aCrLfSplitBetweenDeltasIsOneLineEnd() {
        middle.append("a\r");
        drain();
        middle.append("\nb\r\rc");
        drain();
        assertThat(shown).hasToString("a\nb\n\nc");
        assertThat(middle.text()).isEqualTo("a\r\nb\r\rc");
    }

    @Test
    void aRewriteKeepsWhatIsEqual() {
        middle.append("one two");
        drain();
        middle.rewrite("one three");
        assertThat(middle.take(10)).isEqualTo(new Change(5, "hree", true));
    }

    @Test
    void aRewriteBeforeTheViewTookAnythingReplacesAll() {
        middle.append("abc");
        middle.rewrite("abd");
        assertThat(middle.take(10)).isEqualTo(new Change(0, "abd", true));
    }

    @Test
    void aNewRunDropsTheOldText() {
        middle.append("old");
        drain();
        middle.begin("p\r\n", "s");
        assertThat(middle.take(10)).isEqualTo(new Change(0, "", true));
        assertThat(middle.text()).isEmpty();
        assertThat(middle.context().prefix().text()).isEqualTo("p\n");
        assertThat(middle.complete()).isFalse();
        middle.end();
        assertThat(middle.complete()).isTrue();
    }

    @Test
    void whateverTheOrderTheViewEndsWithTheText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String[] pieces = {"a", "\n", "\r", "\r\n", "bc", "数", "", "\n\n"};
        for (int i = 0; i < 5_000; i++) {
            String piece = pieces[random.nextInt(pieces.length)];
            switch (random.nextInt(12)) {
                case 0 -> middle.rewrite(middle.text() + piece);
                case 1 -> middle.rewrite(piece);
                case 2 -> middle.begin("", "");
                case 3, 4 -> apply(middle.take(1 + random.nextInt(3)));
                default -> middle.append(piece);
            }
        }
        drain();
        String expected = middle.text().replace("\r\n", "\n").replace('\r', '\n');
        assertThat(shown.toString()).as("seed %d", seed).isEqualTo(expected);
    }

    private void drain() {
        Change change;
        do {
            change = middle.take(1);
            apply(change);
        } while (!change.caughtUp());
    }

    private void apply(Change change) {
        shown.setLength(change.keep());
        shown.append(change.appended());
    }

    private void runUi() {
        List.copyOf(uiTasks).forEach(Runnable::run);
        uiTasks.clear();
    }
}
