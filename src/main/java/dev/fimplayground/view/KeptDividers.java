package dev.fimplayground.view;

import java.util.List;
import javafx.collections.ObservableMap;

/** Puts dividers where a person left them the last time, and remembers where they go. */
final class KeptDividers {
    private KeptDividers() {}

    /**
     * @param name of what is divided, unique in the window
     * @param kept dividers by name
     * @param usual where they stand in a new window, from 0 to 1
     */
    static void keep(SteadySplit split, String name, ObservableMap<String, List<Double>> kept, double... usual) {
        List<Double> left = kept.getOrDefault(name, List.of());
        boolean usable = left.size() == usual.length && left.stream().allMatch(place -> place > 0 && place < 1);
        split.setDividerPositions(
                usable ? left.stream().mapToDouble(Double::doubleValue).toArray() : usual);
        split.onMove(() -> remember(split.shares(), name, kept, usual.length));
    }

    /** Not while a part more is shown, which is not at the next start. */
    private static void remember(
            List<Double> now, String name, ObservableMap<String, List<Double>> kept, int usualCount) {
        if (now.size() == usualCount && !now.equals(kept.get(name))) {
            kept.put(name, now);
        }
    }
}
