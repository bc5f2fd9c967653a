package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.view.editor.TextPane;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import dev.fimplayground.viewmodel.WireDetail;
import dev.fimplayground.viewmodel.WireMessages;
import dev.fimplayground.viewmodel.WireViewModel;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The chosen chunk: the middle as it was by then, or the chunk's own bytes. */
final class WireChunkDetail extends VBox {
    private final WireViewModel wire;
    private final ObjectProperty<WireDetail> detail = new SimpleObjectProperty<>(WireDetail.MIDDLE);
    private final TextPane pane = new TextPane(Texts.get("wire.detail"), true);

    WireChunkDetail(WireViewModel wire, AppearanceViewModel appearance) {
        this.wire = wire;
        HBox header = new HBox(new ChoiceSwitch<>("wire.detail", WireDetail.values(), detail));
        header.getStyleClass().add("pane-header");
        pane.setId("wire-detail");
        VBox.setVgrow(pane, Priority.ALWAYS);
        getStyleClass().add("wire-detail");
        getChildren().setAll(header, pane);
        pane.follow(appearance);
        detail.subscribe(now -> {
            pane.setWrap(now != WireDetail.HEX);
            show();
        });
        wire.replay().positionProperty().subscribe(_ -> show());
        wire.replay().countProperty().subscribe(_ -> show());
        wire.shownProperty().subscribe(_ -> show());
    }

    String text() {
        return pane.text();
    }

    private void show() {
        int position = wire.replay().positionProperty().get();
        boolean chosen = position > 0 && position <= wire.chunks().size();
        pane.show(
                switch (detail.get()) {
                    case MIDDLE -> wire.replay().text().replace("\r\n", "\n").replace('\r', '\n');
                    case TEXT ->
                        chosen ? wire.chunks().get(position - 1).raw().text().replace("\r", "␍") : "";
                    case HEX ->
                        chosen
                                ? WireMessages.hex(
                                        wire.chunks().get(position - 1).raw())
                                : "";
                });
    }
}
