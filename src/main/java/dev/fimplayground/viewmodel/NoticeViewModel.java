package dev.fimplayground.viewmodel;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What a person should know and may act on, until they dismiss it: nothing has failed. FX thread only. */
public final class NoticeViewModel {
    private final ReadOnlyObjectWrapper<Optional<Notice>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * What there is to say.
     *
     * @param sentences the particulars, each a sentence
     * @param actions what can be done about it, the first best
     */
    public record Notice(String title, List<String> sentences, List<Action> actions) {
        public Notice {
            sentences = List.copyOf(sentences);
            actions = List.copyOf(actions);
        }
    }

    /** @param id tells it apart for views, such as {@code overwrite} */
    public record Action(String id, String label, Runnable run) {}

    public ReadOnlyObjectProperty<Optional<Notice>> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public void dismiss() {
        notice.set(Optional.empty());
    }

    /** Dismisses it and does what is asked for. */
    public void act(Action action) {
        dismiss();
        action.run().run();
    }

    void show(String title, List<String> sentences, Action... actions) {
        notice.set(Optional.of(new Notice(title, sentences, List.of(actions))));
    }
}
