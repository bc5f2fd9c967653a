package dev.fimplayground.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The parameters of one run. Each may be "not sent": the API documents no defaults, so an absent value is not the
 * same as any number. Immutable.
 */
public final class SamplingParameters {
    public static final SamplingParameters NONE_SENT = new SamplingParameters(Map.of(), List.of());

    /** What the window starts with. */
    public static final SamplingParameters DEFAULTS =
            NONE_SENT.with(SamplingParameter.TEMPERATURE, 0.2).with(SamplingParameter.MAX_TOKENS, 256);

    private final Map<SamplingParameter, Double> sent;
    private final List<String> stop;

    private SamplingParameters(Map<SamplingParameter, Double> sent, List<String> stop) {
        this.sent = Map.copyOf(sent);
        this.stop = List.copyOf(stop);
    }

    /** @throws InvalidParameterException if {@code value} is out of the parameter's range */
    public SamplingParameters with(SamplingParameter parameter, double value) {
        Map<SamplingParameter, Double> changed = new EnumMap<>(SamplingParameter.class);
        changed.putAll(sent);
        changed.put(parameter, parameter.checked(value));
        return new SamplingParameters(changed, stop);
    }

    public SamplingParameters without(SamplingParameter parameter) {
        Map<SamplingParameter, Double> changed = new EnumMap<>(SamplingParameter.class);
        changed.putAll(sent);
        changed.remove(parameter);
        return new SamplingParameters(changed, stop);
    }

    /** Strings at which the model's answer ends; none of them is part of the answer. Empty strings are refused. */
    public SamplingParameters withStop(List<String> strings) {
        if (strings.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("a stop string must not be empty");
        }
        return new SamplingParameters(sent, strings);
    }

    /** These, and what they leave open as {@code others} have it. */
    public SamplingParameters over(SamplingParameters others) {
        Map<SamplingParameter, Double> merged = new EnumMap<>(SamplingParameter.class);
        merged.putAll(others.sent);
        merged.putAll(sent);
        return new SamplingParameters(merged, stop.isEmpty() ? others.stop : stop);
    }

    /** The value that is sent, or empty when the parameter is not sent. */
    public OptionalDouble value(SamplingParameter parameter) {
        Double value = sent.get(parameter);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The same for the whole-number parameters. */
    public OptionalInt intValue(SamplingParameter parameter) {
        Double value = sent.get(parameter);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value.intValue());
    }

    public boolean isSent(SamplingParameter parameter) {
        return sent.containsKey(parameter);
    }

    public List<String> stop() {
        return stop;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SamplingParameters that && sent.equals(that.sent) && stop.equals(that.stop);
    }

    @Override
    public int hashCode() {
        return 31 * sent.hashCode() + stop.hashCode();
    }

    @Override
    public String toString() {
        return "SamplingParameters" + sent + " stop " + stop;
    }
}
