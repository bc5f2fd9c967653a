package dev.fimplayground.prompt;

import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.prompt.Finding.Rule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Says when temperature and top_p are both sent, which the API's documentation advises against. */
final class SamplingCheck implements PromptCheck {
    @Override
    public Stream<Finding> findings(PromptDraft draft) {
        boolean both = draft.sampling().isSent(SamplingParameter.TEMPERATURE)
                && draft.sampling().isSent(SamplingParameter.TOP_P);
        return both
                ? Stream.of(new Finding(
                        Rule.TEMPERATURE_AND_TOP_P,
                        List.of(),
                        Optional.empty(),
                        List.of(
                                leaveOut(Fix.Name.LEAVE_OUT_TOP_P, SamplingParameter.TOP_P),
                                leaveOut(Fix.Name.LEAVE_OUT_TEMPERATURE, SamplingParameter.TEMPERATURE))))
                : Stream.empty();
    }

    private static Fix leaveOut(Fix.Name name, SamplingParameter parameter) {
        return new Fix(name, new Fix.ParameterChange(parameter, OptionalInt.empty()));
    }
}
