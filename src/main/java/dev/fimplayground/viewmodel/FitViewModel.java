package dev.fimplayground.viewmodel;

import dev.fimplayground.fit.FilledHole;
import dev.fimplayground.fit.FitCheck;
import dev.fimplayground.fit.FitFinding;
import dev.fimplayground.fit.ReferenceScore;
import dev.fimplayground.syntax.Language;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * How the middle fits where it stands: judged on {@code background} once a run has ended and after every edit since,
 * with at most one judgement under way. FX thread only.
 */
public final class FitViewModel {
    /** A longer middle is not compared with the reference: that takes the product of both lengths. */
    private static final int MAX_COMPARED = 20_000;

    private final DocumentViewModel prefix;
    private final MiddleViewModel middle;
    private final DocumentViewModel suffix;
    private final EditingViewModel editing;
    private final FitCheck check;
    private final Executor background;
    private final Executor ui;
    private final ReadOnlyBooleanWrapper judged = new ReadOnlyBooleanWrapper();
    private final ObservableList<FitFinding> findings = FXCollections.observableArrayList();
    private final ObservableList<FitFinding> findingsReadOnly = FXCollections.unmodifiableObservableList(findings);
    private final ReadOnlyStringWrapper score = new ReadOnlyStringWrapper("");
    private int prefixLength;
    private boolean judging;
    private boolean stale;

    FitViewModel(
            DocumentViewModel prefix,
            MiddleViewModel middle,
            DocumentViewModel suffix,
            EditingViewModel editing,
            FitCheck check,
            Executor background,
            Executor ui) {
        this.prefix = prefix;
        this.middle = middle;
        this.suffix = suffix;
        this.editing = editing;
        this.check = check;
        this.background = background;
        this.ui = ui;
        editing.acceptable().subscribe(_ -> judge());
        editing.referenceProperty().subscribe(_ -> judge());
        middle.changesProperty().subscribe(_ -> judge());
        prefix.snapshotProperty().subscribe(_ -> judge());
        suffix.snapshotProperty().subscribe(_ -> judge());
        prefix.languageProperty().subscribe(_ -> judge());
    }

    private record Judgement(List<FitFinding> findings, String score, int prefixLength) {}

    /** Whether there is a middle that has been judged. */
    public ReadOnlyBooleanProperty judgedProperty() {
        return judged.getReadOnlyProperty();
    }

    /** What does not fit, in the order of the text. */
    public ObservableList<FitFinding> findings() {
        return findingsReadOnly;
    }

    /** How near the middle comes to the reference, in words; empty without one. */
    public ReadOnlyStringProperty scoreProperty() {
        return score.getReadOnlyProperty();
    }

    /** Selects what the finding is about, in the pane where it begins. */
    public void show(FitFinding finding) {
        int middleEnd = prefixLength + LineEndings.normalise(middle.text()).length();
        if (finding.start() < prefixLength) {
            reveal(prefix, finding, 0);
        } else if (finding.start() < middleEnd) {
            middle.reveal(new TextSelection(finding.start() - prefixLength, finding.end() - prefixLength));
        } else {
            reveal(suffix, finding, middleEnd);
        }
    }

    private static void reveal(DocumentViewModel document, FitFinding finding, int origin) {
        document.select(new TextSelection(finding.start() - origin, finding.end() - origin));
        document.requestFocus();
    }

    private void judge() {
        stale = true;
        if (!editing.acceptable().get()) {
            show(new Judgement(List.of(), "", 0), false);
        } else if (!judging) {
            judging = true;
            stale = false;
            TextSnapshot before = prefix.snapshotProperty().get();
            TextSnapshot after = suffix.snapshotProperty().get();
            String text = LineEndings.normalise(middle.text());
            Optional<String> reference = editing.referenceProperty().get();
            Language language = prefix.languageProperty().get();
            background.execute(() -> {
                Judgement judgement = judgement(new FilledHole(before.text(), text, after.text(), language, reference));
                ui.execute(() -> received(judgement));
            });
        }
    }

    private Judgement judgement(FilledHole hole) {
        String score = hole.reference()
                .filter(wanted -> Math.max(wanted.length(), hole.middle().length()) <= MAX_COMPARED)
                .map(wanted -> ReferenceScore.of(hole.middle(), wanted).sentence())
                .orElse("");
        return new Judgement(check.findings(hole), score, hole.prefix().length());
    }

    private void received(Judgement judgement) {
        judging = false;
        if (stale) {
            judge();
        } else {
            show(judgement, true);
        }
    }

    private void show(Judgement judgement, boolean there) {
        prefixLength = judgement.prefixLength();
        findings.setAll(judgement.findings());
        score.set(judgement.score());
        judged.set(there);
    }
}
