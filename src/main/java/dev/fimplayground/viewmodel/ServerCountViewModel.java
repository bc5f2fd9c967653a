package dev.fimplayground.viewmodel;

import dev.fimplayground.model.Endpoint;
import dev.fimplayground.prompt.TokenCount;
import dev.fimplayground.session.ServerTokenizers;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/**
 * Lets a person have the prompt counted by the server that will get it, where their text must not travel there while
 * they type. FX thread only.
 */
public final class ServerCountViewModel {
    private final ServerTokenizers servers;
    private final Runnable count;
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper("");
    private boolean asked;

    /** @param count makes a new picture of the prompt */
    ServerCountViewModel(ServerTokenizers servers, Runnable count) {
        this.servers = servers;
        this.count = count;
    }

    /** Whether the server may be asked, and has not counted this prompt. */
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** Why the server did not count, in words; empty if it was not asked, or did. */
    public ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** Sends the prompt as it is to the endpoint's tokenizer, once. */
    public void ask() {
        asked = true;
        count.run();
    }

    /** Whether {@link #ask} was called since the last time. */
    boolean takeAsked() {
        boolean taken = asked;
        asked = false;
        return taken;
    }

    void show(Endpoint endpoint, PromptPicture picture) {
        boolean counted = picture.count()
                .filter(known -> known.origin() == TokenCount.Origin.SERVER)
                .isPresent();
        offered.set(picture.prompt().problem().isEmpty()
                && servers.mayHave(endpoint)
                && !servers.followsTyping(endpoint)
                && !counted);
        refusal.set(picture.refusal().orElse(""));
    }
}
