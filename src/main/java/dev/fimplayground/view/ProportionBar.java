package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import javafx.beans.value.ObservableDoubleValue;
import javafx.scene.layout.Region;

/** How prompt and completion share the tokens; empty while nobody told. */
final class ProportionBar extends Region {
    private final Region prompt = new Region();
    private final Region completion = new Region();
    private final ObservableDoubleValue share;

    ProportionBar(ObservableDoubleValue share) {
        this.share = share;
        prompt.getStyleClass().add("prompt");
        completion.getStyleClass().add("completion");
        getStyleClass().add("proportion");
        setAccessibleText(Texts.get("window.usage.share"));
        getChildren().setAll(prompt, completion);
        share.subscribe(_ -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        boolean known = share.get() >= 0;
        double border = snapPositionX(getWidth() * Math.max(0, share.get()));
        prompt.setVisible(known);
        completion.setVisible(known);
        prompt.resizeRelocate(0, 0, border, getHeight());
        completion.resizeRelocate(border, 0, getWidth() - border, getHeight());
    }
}
