package dev.fimplayground.viewmodel.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.history.RunList;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class RunRowsTest {
    private final List<Integer> asked = new ArrayList<>();
    private final RunRows rows = new RunRows(asked::add);

    @Test
    void aHundredThousandRowsAreThereAndOnlyPagesLookedAtAreAskedFor() {
        rows.show(RunList.of(LongStream.range(0, 100_000).toArray()));
        assertThat(rows).hasSize(100_000);
        assertThat(asked).isEmpty();
        rows.get(0);
        rows.get(99_999);
        assertThat(asked).containsExactly(0, 99_999 / RunRows.PAGE);
    }

    @Test
    void aRunThatComesOnTopIsOneAddedRow() {
        List<String> told = told();
        rows.show(RunList.of(3, 2, 1));
        rows.show(RunList.of(4, 3, 2, 1));
        assertThat(told).containsExactly("0..3 for 0", "0..1 for 0");
    }

    /** A table that hears of new rows altogether drops its selection for a moment, and with it what is typed there. */
    @Test
    void aRunThatComesWhileTheOldestGoesIsTwoChangesThatLeaveTheOthers() {
        rows.show(RunList.of(4, 3, 2, 1));
        List<String> told = told();
        rows.show(RunList.of(5, 4, 3, 2));
        assertThat(told).containsExactly("3..3 for 1", "0..1 for 0");
    }

    @Test
    void runsThatGoAreTheOnlyOnesRemoved() {
        rows.show(RunList.of(5, 4, 3, 2, 1));
        List<String> told = told();
        rows.show(RunList.of(5, 4, 2, 1));
        assertThat(told).containsExactly("2..2 for 1");
    }

    @Test
    void theSameSearchAgainTellsNothing() {
        rows.show(RunList.of(2, 1));
        List<String> told = told();
        rows.show(RunList.of(2, 1));
        assertThat(told).isEmpty();
    }

    /** Whoever only hears the changes knows the list. */
    @Test
    void changesLeadFromAnyListToAnyOther() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<Long> heard = new ArrayList<>();
        rows.addListener((ListChangeListener<RunRow>) change -> {
            while (change.next()) {
                heard.subList(change.getFrom(), change.getFrom() + change.getRemovedSize())
                        .clear();
                for (int i = change.getFrom(); i < change.getTo(); i++) {
                    heard.add(i, rows.get(i).place());
                }
            }
        });
        for (int round = 0; round < 300; round++) {
            long[] now =
                    LongStream.range(0, 12).filter(_ -> random.nextBoolean()).toArray();
            rows.show(RunList.of(now));
            assertThat(heard)
                    .as("seed %d, round %d", seed, round)
                    .containsExactlyElementsOf(LongStream.of(now).boxed().toList());
        }
    }

    @Test
    void rowsArePickedByTheirIndicesInTheListsOrder() {
        rows.show(RunList.of(9, 8, 7, 6));
        assertThat(rows.listOf(List.of(3, 0, 7, -1))).isEqualTo(RunList.of(9, 6));
        assertThat(IntStream.range(0, 4).mapToObj(rows::get).map(rows::indexOf)).containsExactly(0, 1, 2, 3);
    }

    private List<String> told() {
        List<String> told = new ArrayList<>();
        rows.addListener((ListChangeListener<RunRow>) change -> {
            while (change.next()) {
                told.add(change.getFrom() + ".." + change.getTo() + " for " + change.getRemovedSize());
            }
        });
        return told;
    }
}
