package dev.fimplayground.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fake.UiQueue;
import dev.fimplayground.viewmodel.DocumentViewModel;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppGraphTest {
    private final UiQueue ui = new UiQueue();
    private final AppGraph graph = new AppGraph(Backend.real(_ -> null), ui);
    private final DocumentViewModel prefix = graph.playground().prefix();

    @Test
    void anEditAfterClosingIsNotCountedAndDoesNoHarm() {
        prefix.setText("one");
        ui.runUntil("counted", () -> characters() == 3);
        graph.close();
        List<Throwable> thrown = new ArrayList<>();
        // Properties hand what their listeners throw to this handler.
        Thread.currentThread().setUncaughtExceptionHandler((_, defect) -> thrown.add(defect));
        prefix.setText("longer");
        assertThat(thrown).isEmpty();
        assertThat(characters()).isEqualTo(3);
    }

    @AfterEach
    void catchNothingMore() {
        Thread.currentThread().setUncaughtExceptionHandler(null);
    }

    @Test
    void aCalculationThatEndsAfterClosingDoesNotBeginAnother() {
        prefix.setText("one");
        ui.runUntil("counted", () -> characters() == 3);
        prefix.setText("four");
        prefix.setText("and more");
        graph.close();
        ui.runUntil("the count under way, which would begin the next", () -> characters() == 4);
        assertThat(characters()).isEqualTo(4);
    }

    private int characters() {
        return graph.playground().prefixCounts().countsProperty().get().characters();
    }
}
