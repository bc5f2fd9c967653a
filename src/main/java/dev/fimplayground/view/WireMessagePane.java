package dev.fimplayground.view;

import dev.fimplayground.model.WireExchange;
import dev.fimplayground.model.WireRequest;
import dev.fimplayground.text.Texts;
import dev.fimplayground.view.editor.TextPane;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import dev.fimplayground.viewmodel.WireMessages;
import dev.fimplayground.viewmodel.WirePart;
import dev.fimplayground.viewmodel.WireViewModel;
import dev.fimplayground.viewmodel.WireWords;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The request as it went out, or the head of the answer and what the time was spent on. */
final class WireMessagePane extends VBox {
    private final WireViewModel wire;
    private final ObjectProperty<WirePart> part;
    private final CheckBox pretty = new CheckBox(Texts.get("wire.request.pretty"));
    private Optional<Laid> laid = Optional.empty();
    private String request = "";
    private final TextPane pane = new TextPane(Texts.get("wire.message"), true);

    WireMessagePane(WireViewModel wire, ObjectProperty<WirePart> part, AppearanceViewModel appearance) {
        this.wire = wire;
        this.part = part;
        pretty.setId("wire-pretty");
        pretty.setSelected(true);
        pane.setId("wire-message");
        HBox header = new HBox(pretty);
        header.getStyleClass().add("pane-header");
        header.visibleProperty().bind(part.isEqualTo(WirePart.REQUEST));
        header.managedProperty().bind(header.visibleProperty());
        VBox.setVgrow(pane, Priority.ALWAYS);
        getStyleClass().add("wire-detail");
        getChildren().setAll(header, pane);
        pane.follow(appearance);
        pretty.selectedProperty().subscribe(_ -> show());
        part.subscribe(_ -> show());
        wire.exchangeProperty().subscribe(_ -> show());
    }

    String text() {
        return pane.text();
    }

    private void show() {
        Optional<WireExchange> exchange = wire.exchangeProperty().get();
        if (part.get() == WirePart.REQUEST) {
            showRequest(exchange);
        } else if (part.get() == WirePart.ANSWER) {
            pane.show(exchange.map(each -> WireMessages.head(each) + "\n"
                            + WireWords.times(each, wire.timelineProperty().get()))
                    .orElse(""));
        }
    }

    /** A request does not change while its answer comes: it is laid out once. */
    private void showRequest(Optional<WireExchange> exchange) {
        Optional<Laid> wanted = exchange.flatMap(WireExchange::request).map(it -> new Laid(it, pretty.isSelected()));
        if (laid.isEmpty() || !laid.equals(wanted)) {
            laid = wanted;
            request = exchange.map(each -> WireMessages.request(each, pretty.isSelected()))
                    .orElse("");
        }
        pane.show(request);
    }

    /** Which request was made a text, and how. */
    private record Laid(WireRequest request, boolean pretty) {}
}
