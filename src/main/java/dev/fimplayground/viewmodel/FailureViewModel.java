package dev.fimplayground.viewmodel;

import dev.fimplayground.model.CompletionFailure;
import dev.fimplayground.text.DefectReport;
import dev.fimplayground.text.FailureText;
import dev.fimplayground.text.Texts;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * What went wrong last, in words, until it is dismissed, what it speaks of is changed, or the next run begins. FX thread
 * only.
 */
public final class FailureViewModel {
    /** In UTF-16 units: what fits above the editors; the details have it all. */
    private static final int MOST_SHOWN = 400;

    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper nextStep = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper serverSays = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper details = new ReadOnlyStringWrapper("");
    private FailureSubject subject = FailureSubject.PROGRAM;

    public ReadOnlyBooleanProperty shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty nextStepProperty() {
        return nextStep.getReadOnlyProperty();
    }

    /** The server's own message, status and request id in one line, less what the sentence says; empty when no server spoke. */
    public ReadOnlyStringProperty serverSaysProperty() {
        return serverSays.getReadOnlyProperty();
    }

    /** Everything there is to know, for a bug report or a support desk; no key in it. */
    public ReadOnlyStringProperty detailsProperty() {
        return details.getReadOnlyProperty();
    }

    public void dismiss() {
        shown.set(false);
    }

    /** Something was changed: a failure that speaks of it is over. */
    void settle(FailureSubject changed) {
        if (subject == changed) {
            dismiss();
        }
    }

    void show(CompletionFailure failure) {
        subject = FailureSubject.of(failure.reason());
        FailureText text = FailureText.of(failure);
        show(shortened(text.sentence()), text.next(), said(failure, text.sentence()), text.details());
    }

    /** Says why something was not done, and what to do. */
    public void tell(String refusal, String next) {
        subject = FailureSubject.PROMPT;
        show(refusal, next, "", "");
    }

    /**
     * Says what befell the program, which no change of the prompt or the endpoint settles, and what to do: after what
     * befell it before, while that is still shown.
     */
    public void inform(String event, String next) {
        boolean more = shown.get()
                && subject == FailureSubject.PROGRAM
                && details.get().isEmpty();
        subject = FailureSubject.PROGRAM;
        if (more && sentence.get().length() + event.length() <= MOST_SHOWN) {
            show(joined(sentence.get(), event), joined(nextStep.get(), next), "", "");
        } else {
            show(event, next, "", "");
        }
    }

    private static String joined(String before, String more) {
        return before.contains(more) ? before : before + '\n' + more;
    }

    /** Reports a defect of this program; the window lives on. */
    public void showDefect(Throwable defect) {
        subject = FailureSubject.PROGRAM;
        show(Texts.get("window.defect.sentence"), Texts.get("window.defect.next"), "", DefectReport.of(defect));
    }

    private void show(String newSentence, String newNextStep, String newServerSays, String newDetails) {
        sentence.set(newSentence);
        nextStep.set(newNextStep);
        serverSays.set(newServerSays);
        details.set(newDetails);
        shown.set(true);
    }

    private static String said(CompletionFailure failure, String sentence) {
        return switch (failure) {
            case CompletionFailure.ServerRefusal refusal -> said(refusal, sentence);
            case CompletionFailure.BrokenAnswer broken ->
                broken.requestId()
                        .map(id -> Texts.format("window.failure.request", id))
                        .orElse("");
            case CompletionFailure.EngineFailure _,
                    CompletionFailure.InvalidRequest _,
                    CompletionFailure.ConnectionFailure _ -> "";
        };
    }

    private static String said(CompletionFailure.ServerRefusal refusal, String sentence) {
        String status = String.valueOf(refusal.status());
        String words = sentence.contains(refusal.serverMessage())
                ? Texts.format("window.failure.status", status)
                : Texts.format("window.failure.server", status, shortened(refusal.serverMessage()));
        return refusal.requestId()
                .map(id -> words + " · " + Texts.format("window.failure.request", id))
                .orElse(words);
    }

    private static String shortened(String text) {
        if (text.length() <= MOST_SHOWN) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(MOST_SHOWN - 1)) ? MOST_SHOWN - 1 : MOST_SHOWN;
        return text.substring(0, end) + "…";
    }
}
