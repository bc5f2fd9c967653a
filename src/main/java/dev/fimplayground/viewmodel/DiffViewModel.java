package dev.fimplayground.viewmodel;

import dev.fimplayground.text.Texts;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The middle beside another text, compared on {@code background} once the run has ended, and only while it is looked
 * at. FX thread only.
 */
public final class DiffViewModel {
    private final EditingViewModel editing;
    private final MiddleViewModel middle;
    private final Executor background;
    private final Executor ui;
    private final ObjectProperty<DiffBase> base = new SimpleObjectProperty<>(DiffBase.REFERENCE);
    private final ReadOnlyObjectWrapper<LineDiff> diff = new ReadOnlyObjectWrapper<>(LineDiff.NOTHING);
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private long asked;

    DiffViewModel(EditingViewModel editing, MiddleViewModel middle, Executor background, Executor ui) {
        this.editing = editing;
        this.middle = middle;
        this.background = background;
        this.ui = ui;
        base.subscribe(_ -> compare());
        editing.acceptable().subscribe(_ -> compare());
        editing.referenceProperty().subscribe(this::prefer);
        editing.previousProperty().subscribe(_ -> compare());
        middle.emptyProperty().subscribe(_ -> compare());
        middle.viewProperty().subscribe(_ -> compare());
        middle.changesProperty().subscribe(_ -> compare());
    }

    /** What the middle is compared with. */
    public ObjectProperty<DiffBase> baseProperty() {
        return base;
    }

    public ReadOnlyObjectProperty<LineDiff> diffProperty() {
        return diff.getReadOnlyProperty();
    }

    /** The difference in one sentence, or why there is none. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** The text of a base, if there is one. */
    public ReadOnlyObjectProperty<Optional<String>> textOf(DiffBase each) {
        return switch (each) {
            case REFERENCE -> editing.referenceProperty();
            case PREVIOUS -> editing.previousProperty();
        };
    }

    private void prefer(Optional<String> reference) {
        base.set(reference.isPresent() ? DiffBase.REFERENCE : DiffBase.PREVIOUS);
        compare();
    }

    private void compare() {
        if (middle.viewProperty().get() != MiddleView.DIFF) {
            return;
        }
        long request = ++asked;
        Optional<String> before = textOf(base.get()).get();
        if (!editing.acceptable().get() || before.isEmpty()) {
            show(LineDiff.NOTHING, reason(before.isEmpty()));
            return;
        }
        String now = LineEndings.normalise(middle.text());
        background.execute(() -> {
            LineDiff compared = LineDiff.between(before.get(), now);
            ui.execute(() -> received(request, compared));
        });
    }

    private void received(long request, LineDiff compared) {
        if (request == asked) {
            show(compared, words(compared));
        }
    }

    private void show(LineDiff now, String sentence) {
        diff.set(now);
        summary.set(sentence);
    }

    private String reason(boolean nothingToCompareWith) {
        String name = base.get().name().toLowerCase(Locale.ROOT);
        return Texts.get(nothingToCompareWith ? "middle.diff.none." + name : "middle.diff.wait");
    }

    private String words(LineDiff compared) {
        String name = Texts.get("middle.diff." + base.get().name().toLowerCase(Locale.ROOT));
        long added = compared.count(LineDiff.Kind.ONLY_NOW);
        long removed = compared.count(LineDiff.Kind.ONLY_BEFORE);
        return added + removed == 0
                ? Texts.format("middle.diff.same", name)
                : Texts.format("middle.diff.differs", added, removed, name);
    }
}
