package dev.fimplayground.viewmodel;

import dev.fimplayground.document.DraftStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Steps of undo on their way into a draft and back. A value that no {@link KeptValue} writes is left out: undo does not
 * reach it after a restart. With any other step that cannot be written the history begins after it, for the texts before
 * would not fit. FX thread only.
 */
final class KeptSteps {
    /** The newest steps up to so many UTF-16 units are kept: a draft is written again and again while one types. */
    static final long MOST_UNITS = 200_000;

    static final int MOST_STEPS = 2_000;

    private final PlaygroundViewModel playground;
    private final Map<String, Function<DraftStep.Value, EditStep>> values;

    KeptSteps(PlaygroundViewModel playground) {
        this.playground = playground;
        DocumentViewModel prefix = playground.prefix();
        values = Map.of(
                KeptValue.LANGUAGE.name(), step -> edit(KeptValue.LANGUAGE, prefix.languageProperty()::set, step),
                KeptValue.EXPECTED_LANGUAGE.name(),
                        step -> edit(KeptValue.EXPECTED_LANGUAGE, prefix::expectLanguage, step),
                KeptValue.REFERENCE.name(),
                        step -> edit(KeptValue.REFERENCE, playground.editing()::restoreReference, step),
                KeptValue.SAMPLING.name(), step -> edit(KeptValue.SAMPLING, playground.sampling()::set, step));
    }

    /** The newest steps of the history, the oldest first. */
    List<DraftStep> written() {
        Writing writing = new Writing(playground.middle().text());
        List<DraftStep> written = new ArrayList<>();
        for (EditStep step :
                playground.editing().history().newest(MOST_UNITS, MOST_STEPS).reversed()) {
            Optional<DraftStep> draft = writing.back(step);
            if (draft.isEmpty()) {
                break;
            }
            written.add(draft.get());
        }
        written.removeIf(KeptSteps::isNothing);
        return written.reversed();
    }

    /** @throws IllegalArgumentException if a value is not one */
    List<EditStep> read(List<DraftStep> steps) {
        return steps.stream().map(this::read).toList();
    }

    private EditStep read(DraftStep step) {
        return switch (step) {
            case DraftStep.Text(boolean inSuffix, List<DraftStep.Change> changes) ->
                DocumentEdit.of(
                        inSuffix ? playground.suffix() : playground.prefix(),
                        changes.stream()
                                .map(each -> new TextChange(each.at(), each.removed(), each.inserted()))
                                .toList());
            case DraftStep.Middle(String before, String after) -> new MiddleEdit(playground.middle(), before, after);
            case DraftStep.Value value ->
                Optional.ofNullable(values.get(value.name()))
                        .orElseThrow(() -> new IllegalArgumentException("no value " + value.name()))
                        .apply(value);
            case DraftStep.Joined(List<DraftStep> all) -> new JoinedEdit(read(all), playground.editing()::showHole);
        };
    }

    private static <T> EditStep edit(KeptValue<T> kept, Consumer<T> setter, DraftStep.Value step) {
        return new ValueEdit<>(
                setter, kept.read().apply(step.before()), kept.read().apply(step.after()), Optional.of(kept));
    }

    private static boolean isNothing(DraftStep step) {
        return step instanceof DraftStep.Joined(List<DraftStep> steps) && steps.isEmpty();
    }

    /** Goes back through the steps, and so knows what each run had written. */
    private final class Writing {
        private String middle;

        Writing(String middle) {
            this.middle = middle;
        }

        Optional<DraftStep> back(EditStep step) {
            return switch (step) {
                case DocumentEdit edit -> Optional.of(text(edit));
                case MiddleEdit edit -> Optional.of(middle(edit.before()));
                case Generation run -> Optional.of(middle(run.before()));
                case ValueEdit<?> edit -> value(edit);
                case JoinedEdit joined -> joined(joined);
                default -> Optional.empty();
            };
        }

        private DraftStep middle(String before) {
            DraftStep step = new DraftStep.Middle(before, middle);
            middle = before;
            return step;
        }

        private DraftStep text(DocumentEdit edit) {
            return new DraftStep.Text(
                    edit.document() == playground.suffix(),
                    edit.changes().stream()
                            .map(each -> new DraftStep.Change(each.start(), each.removed(), each.inserted()))
                            .toList());
        }

        private <T> Optional<DraftStep> value(ValueEdit<T> edit) {
            return Optional.of(edit.kept()
                    .<DraftStep>map(kept -> new DraftStep.Value(
                            kept.name(),
                            kept.write().apply(edit.before()),
                            kept.write().apply(edit.after())))
                    .orElseGet(() -> new DraftStep.Joined(List.of())));
        }

        private Optional<DraftStep> joined(JoinedEdit joined) {
            List<DraftStep> written = new ArrayList<>();
            for (EditStep step : joined.steps().reversed()) {
                Optional<DraftStep> draft = back(step);
                if (draft.isEmpty()) {
                    return Optional.empty();
                }
                written.add(draft.get());
            }
            written.removeIf(KeptSteps::isNothing);
            return Optional.of(new DraftStep.Joined(written.reversed()));
        }
    }
}
