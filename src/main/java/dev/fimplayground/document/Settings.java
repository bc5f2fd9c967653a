package dev.fimplayground.document;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person chose, as values with names such as {@code appearance.theme}. A value of another type than asked for
 * counts as absent, so that one wrong value costs nothing else; values that nobody asks for stay. Immutable.
 *
 * <p>No key and no prompt belongs in here.
 */
public final class Settings {
    public static final Settings NONE = new Settings(new TreeMap<>());

    /** What JSON has: strings, numbers as {@link BigDecimal}, booleans, lists and maps of them. */
    private final SortedMap<String, Object> values;

    private Settings(SortedMap<String, Object> values) {
        this.values = Collections.unmodifiableSortedMap(values);
    }

    static Settings of(SortedMap<String, Object> values) {
        return new Settings(new TreeMap<>(values));
    }

    SortedMap<String, Object> values() {
        return values;
    }

    public Optional<String> text(String name) {
        return as(String.class, values.get(name));
    }

    public Optional<Boolean> flag(String name) {
        return as(Boolean.class, values.get(name));
    }

    public OptionalDouble number(String name) {
        return as(BigDecimal.class, values.get(name))
                .map(number -> OptionalDouble.of(number.doubleValue()))
                .orElse(OptionalDouble.empty());
    }

    /** Empty if absent or if one of them is not a string. */
    public List<String> texts(String name) {
        return all(String.class, name);
    }

    /** Empty if absent or if one of them is not a number. */
    public List<Double> numbers(String name) {
        return all(BigDecimal.class, name).stream().map(BigDecimal::doubleValue).toList();
    }

    /** The names that begin with {@code start}, in alphabetical order. */
    public List<String> names(String start) {
        return values.keySet().stream().filter(name -> name.startsWith(start)).toList();
    }

    public Settings withText(String name, String value) {
        return with(name, value);
    }

    public Settings withFlag(String name, boolean value) {
        return with(name, value);
    }

    /** @throws NumberFormatException if it is infinite or not a number */
    public Settings withNumber(String name, double value) {
        return with(name, BigDecimal.valueOf(value));
    }

    public Settings withTexts(String name, List<String> all) {
        return with(name, List.copyOf(all));
    }

    /** @throws NumberFormatException if one is infinite or not a number */
    public Settings withNumbers(String name, List<Double> all) {
        return with(name, all.stream().map(BigDecimal::valueOf).toList());
    }

    private Settings with(String name, Object value) {
        SortedMap<String, Object> more = new TreeMap<>(values);
        more.put(name, value);
        return new Settings(more);
    }

    private <T> List<T> all(Class<T> type, String name) {
        List<?> found = values.get(name) instanceof List<?> list ? list : List.of();
        return found.stream().allMatch(type::isInstance)
                ? found.stream().map(type::cast).toList()
                : List.of();
    }

    private static <T> Optional<T> as(Class<T> type, @Nullable Object value) {
        return type.isInstance(value) ? Optional.of(type.cast(value)) : Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return "Settings" + values;
    }
}
