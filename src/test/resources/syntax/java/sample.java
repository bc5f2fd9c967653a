/** Counts words. 数一数 😀 */
package demo.words;

import static java.util.Objects.requireNonNull;

import java.util.*;

@SuppressWarnings({"unused", "rawtypes"})
public sealed interface Shape permits Circle, Square {
    int MAX_SIZE = 0x7fff_ffff;

    // one line
    record Circle(double radius) implements Shape {
        Circle {
            if (radius < 0) throw new IllegalArgumentException("radius: " + radius + "\t\u00e9");
        }
    }

    enum Colour { RED, GREEN('g'); }

    default <T extends Comparable<? super T>> T largest(List<T> items, final int... rest) {
        T best = null;
        for (var item : items) {
            if (best == null || item.compareTo(best) >= 1L && !false) best = item;
        }
        items.forEach(System.out::println);
        return switch (this) {
            case Circle(double r) when r > 1.5e3f -> best;
            default -> { yield super.toString() instanceof String s ? best : this.<T>other(Colour.RED); }
        };
    }

    String 文本 = """
            Block "text" \
            名称
            """;
}
