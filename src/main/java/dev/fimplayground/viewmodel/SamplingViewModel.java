package dev.fimplayground.viewmodel;

import dev.fimplayground.model.InvalidParameterException;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.IntSupplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** Everything that shapes the answer and is not the prompt: parameters, stop strings, the stream switch. FX thread only. */
public final class SamplingViewModel {
    private final Map<SamplingParameter, ParameterViewModel> parameters = new EnumMap<>(SamplingParameter.class);
    private final StopViewModel stop = new StopViewModel();
    private final BooleanProperty stream = new SimpleBooleanProperty(true);
    private final BooleanBinding adviceDue;
    private final IntSupplier seeds;

    /** @param seeds where the dice takes its numbers from, each 0 or more */
    public SamplingViewModel(IntSupplier seeds) {
        this.seeds = seeds;
        for (SamplingParameter parameter : SamplingParameter.values()) {
            OptionalDouble initial = SamplingParameters.DEFAULTS.value(parameter);
            parameters.put(parameter, new ParameterViewModel(parameter, initial, suggestionFor(parameter)));
        }
        adviceDue = Bindings.and(
                parameter(SamplingParameter.TEMPERATURE).sentProperty(),
                parameter(SamplingParameter.TOP_P).sentProperty());
    }

    private static double suggestionFor(SamplingParameter parameter) {
        return switch (parameter) {
            case TEMPERATURE -> 0.2;
            case TOP_P -> 0.8;
            case MAX_TOKENS -> 256;
            case PRESENCE_PENALTY -> 0;
            case SEED -> 42;
        };
    }

    public List<ParameterViewModel> parameters() {
        return List.copyOf(parameters.values());
    }

    public ParameterViewModel parameter(SamplingParameter parameter) {
        return Objects.requireNonNull(parameters.get(parameter));
    }

    public StopViewModel stop() {
        return stop;
    }

    public BooleanProperty streamProperty() {
        return stream;
    }

    /** Whether temperature and top_p are both sent, which the documentation advises against. */
    public BooleanBinding adviceDue() {
        return adviceDue;
    }

    /** Sends a seed drawn by lot. */
    public void rollSeed() {
        parameter(SamplingParameter.SEED).set(OptionalDouble.of(seeds.getAsInt()));
    }

    public void reset() {
        parameters.values().forEach(ParameterViewModel::reset);
        stop.set(SamplingParameters.DEFAULTS.stop());
        stream.set(true);
    }

    /** Takes over every parameter, "not sent" included. */
    public void set(SamplingParameters sampling) {
        parameters.forEach((parameter, viewModel) -> viewModel.set(sampling.value(parameter)));
        stop.set(sampling.stop());
    }

    /** What a run sends now, or something else while a text cannot be sent. */
    SamplingParameters snapshotOr(SamplingParameters ifWrong) {
        try {
            return snapshot();
        } catch (InvalidParameterException wrong) {
            return ifWrong;
        }
    }

    /**
     * What a run sends now.
     *
     * @throws InvalidParameterException for the first parameter whose text cannot be sent
     */
    SamplingParameters snapshot() {
        SamplingParameters snapshot = SamplingParameters.NONE_SENT.withStop(stop.strings());
        for (ParameterViewModel each : parameters.values()) {
            OptionalDouble value = each.value();
            if (value.isPresent()) {
                snapshot = snapshot.with(each.parameter(), value.getAsDouble());
            }
        }
        return snapshot;
    }
}
