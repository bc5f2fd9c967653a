package dev.fimplayground.viewmodel;

import dev.fimplayground.model.FimFamily;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.TemplatePart;
import dev.fimplayground.text.Texts;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Which template puts prefix and suffix together: a family's or one's own. FX thread only. */
public final class TemplateViewModel {
    private static final String FIRST_PATTERN = "<|fim_prefix|>{prefix}<|fim_suffix|>{suffix}<|fim_middle|>";

    private final ObjectProperty<Optional<FimFamily>> family = new SimpleObjectProperty<>(Optional.of(FimFamily.QWEN));
    private final StringProperty pattern = new SimpleStringProperty(FIRST_PATTERN);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<FimTemplate> template = new ReadOnlyObjectWrapper<>(FimTemplate.QWEN);

    /** @param pattern one's own, also while a family is chosen */
    record Choice(Optional<FimFamily> family, String pattern) {}

    public TemplateViewModel() {
        family.subscribe(this::choose);
        pattern.subscribe(this::choose);
    }

    /** Empty: one's own. */
    public ObjectProperty<Optional<FimFamily>> familyProperty() {
        return family;
    }

    /** One's own template: text with {@code {prefix}} and {@code {suffix}}. */
    public StringProperty patternProperty() {
        return pattern;
    }

    /** The sentence that says why one's own cannot be used; empty when it can, or is not chosen. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What runs use: while one's own cannot be used, the one before. */
    public ReadOnlyObjectProperty<FimTemplate> templateProperty() {
        return template.getReadOnlyProperty();
    }

    /** How the family is called that a template belongs to. */
    public static String nameOf(FimTemplate template) {
        return nameOf(familyOf(template));
    }

    private static Optional<FimFamily> familyOf(FimTemplate template) {
        return Arrays.stream(FimFamily.values())
                .filter(each -> each.template().equals(template))
                .findFirst();
    }

    Choice choice() {
        return new Choice(family.get(), pattern.get());
    }

    void show(Choice choice) {
        pattern.set(choice.pattern());
        family.set(choice.family());
    }

    /** What is to be chosen for runs to use {@code wanted}; a template that is no family's is written as one's own. */
    Choice choiceOf(FimTemplate wanted) {
        Optional<FimFamily> known = familyOf(wanted);
        return new Choice(known, known.isPresent() ? pattern.get() : patternOf(wanted));
    }

    private static String patternOf(FimTemplate template) {
        return template.fill().stream()
                .map(part -> switch (part) {
                    case TemplatePart.Literal(String text) -> text;
                    case TemplatePart.ContextText context -> context.text();
                    case TemplatePart.Slot slot -> slot.placeholder();
                })
                .collect(Collectors.joining());
    }

    /** How a family is called; empty: one's own. */
    public static String nameOf(Optional<FimFamily> family) {
        return Texts.get("prompt.family."
                + family.map(each -> each.name().toLowerCase(Locale.ROOT)).orElse("own"));
    }

    private void choose() {
        problem.set("");
        if (family.get().isPresent()) {
            template.set(family.get().get().template());
            return;
        }
        FimTemplate.problemOf(pattern.get())
                .ifPresentOrElse(
                        why -> problem.set(
                                Texts.get("prompt.template." + why.name().toLowerCase(Locale.ROOT))),
                        () -> template.set(FimTemplate.ofOwn(pattern.get())));
    }
}
