package dev.fimplayground.viewmodel;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is said in passing: nothing has failed and nothing is asked, so it takes no room and goes by itself. FX thread only. */
public final class RemarkViewModel {
    private final ReadOnlyObjectWrapper<Optional<Remark>> remark = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** @param next what may be done about it; may be empty */
    public record Remark(String sentence, String next) {}

    public ReadOnlyObjectProperty<Optional<Remark>> remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    public void dismiss() {
        remark.set(Optional.empty());
    }

    /** Said again it is heard again. */
    void say(String sentence, String next) {
        dismiss();
        remark.set(Optional.of(new Remark(sentence, next)));
    }
}
