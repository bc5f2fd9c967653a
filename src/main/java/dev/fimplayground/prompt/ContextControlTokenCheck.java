package dev.fimplayground.prompt;

import dev.fimplayground.prompt.Finding.Rule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Says when a control token stands in a file of the repository context, or in a name there: it is sent as a token. */
final class ContextControlTokenCheck implements PromptCheck {
    @Override
    public Stream<Finding> findings(PromptDraft draft) {
        Map<Optional<String>, List<Segment>> byFile = new LinkedHashMap<>();
        draft.anatomy().segments().stream()
                .filter(segment -> segment.control() && segment.context().isPresent())
                .forEach(segment -> byFile.computeIfAbsent(
                                segment.context().get().file(), _ -> new ArrayList<>())
                        .add(segment));
        return byFile.entrySet().stream().map(entry -> finding(entry.getKey(), entry.getValue(), draft.anatomy()));
    }

    private static Finding finding(Optional<String> file, List<Segment> tokens, PromptAnatomy anatomy) {
        Segment first = tokens.getFirst();
        String name = anatomy.text().substring(first.start(), first.end());
        int line = first.context().map(ContextPlace::line).orElse(1);
        return file.isPresent()
                ? new Finding(
                        Rule.CONTEXT_CONTROL_TOKEN,
                        List.of(tokens.size(), line, name, file.get()),
                        Optional.empty(),
                        List.of(new Fix(Fix.Name.LEAVE_OUT_FILE, new Fix.FileRemoval(file.get()))))
                : new Finding(
                        Rule.CONTEXT_NAME_CONTROL_TOKEN, List.of(tokens.size(), name), Optional.empty(), List.of());
    }
}
