package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import dev.fimplayground.viewmodel.WireFilesViewModel;
import dev.fimplayground.viewmodel.WirePart;
import dev.fimplayground.viewmodel.WireViewModel;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What crossed the wire: the exchanges at the left, the chosen one's chunks, request or answer beside them. */
final class WireTab extends StackPane {
    private static final double CHUNKS_SHARE = 0.64;

    private final WireViewModel wire;
    private final ObjectProperty<WirePart> part = new SimpleObjectProperty<>(WirePart.CHUNKS);
    private final WireExchangeList exchanges;
    private final WireFileButtons fileButtons;
    private final WireChunkDetail detail;
    private final WireMessagePane message;
    private final SplitPane body;
    private boolean enterWhenFilled;

    WireTab(WireViewModel wire, WireFilesViewModel files, AppearanceViewModel appearance) {
        this.wire = wire;
        exchanges = new WireExchangeList(wire);
        fileButtons = new WireFileButtons(wire, files);
        detail = new WireChunkDetail(wire, appearance);
        message = new WireMessagePane(wire, part, appearance);
        body = new SplitPane(exchanges, parts());
        SplitPane.setResizableWithParent(exchanges, false);
        body.setDividerPositions(0.14);
        WireReplayBar replay = new WireReplayBar(wire);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox all = new VBox(header(files), replay, body);
        Node invitation = invitation();
        body.visibleProperty().bind(invitation.visibleProperty().not());
        replay.visibleProperty().bind(body.visibleProperty());
        body.visibleProperty().subscribe(this::filled);
        getStyleClass().add("wire-tab");
        getChildren().setAll(all, invitation);
    }

    /** Puts the focus here as soon as there is something to see. */
    void enter() {
        if (body.isVisible()) {
            exchanges.requestFocus();
        } else {
            enterWhenFilled = true;
        }
    }

    private void filled(boolean shown) {
        if (shown && enterWhenFilled) {
            enterWhenFilled = false;
            exchanges.requestFocus();
        }
    }

    /** Gets the focus when one comes here by the keyboard. */
    Node entrance() {
        return body.isVisible() ? exchanges : fileButtons.entrance();
    }

    private StackPane parts() {
        SplitPane chunks = new SplitPane(new WireChunkTable(wire), detail);
        chunks.setDividerPositions(CHUNKS_SHARE);
        chunks.visibleProperty().bind(part.isEqualTo(WirePart.CHUNKS));
        message.visibleProperty().bind(part.isNotEqualTo(WirePart.CHUNKS));
        return new StackPane(chunks, message);
    }

    private HBox header(WireFilesViewModel files) {
        Label reading = fact("wire-reading");
        reading.textProperty().bind(wire.readingProperty());
        Label notice = fact("wire-notice");
        notice.textProperty().bind(files.noticeProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(
                new ChoiceSwitch<>("wire.part", WirePart.values(), part), reading, gap, notice, copy(), fileButtons);
        header.getStyleClass().add("pane-header");
        return header;
    }

    private static Label fact(String id) {
        Label fact = new Label();
        fact.setId(id);
        fact.getStyleClass().add("fact");
        return fact;
    }

    private Button copy() {
        Button copy = new Button(Texts.get("wire.copy"));
        copy.setId("wire-copy");
        copy.getStyleClass().addAll("flat", "quiet");
        copy.setMinWidth(USE_PREF_SIZE);
        Tips.on(copy, Texts.get("wire.copy.tooltip"));
        copy.disableProperty().bind(Bindings.isEmpty(wire.exchanges()));
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(part.get() == WirePart.CHUNKS ? detail.text() : message.text());
            Clipboard.getSystemClipboard().setContent(content);
        });
        return copy;
    }

    private Label invitation() {
        Label invitation = new Label(Texts.format("wire.empty", Tips.chord(Chords.RUN)));
        invitation.setId("wire-empty");
        invitation.getStyleClass().add("invitation");
        invitation.setWrapText(true);
        invitation.setMaxWidth(640);
        invitation.setMouseTransparent(true);
        invitation.visibleProperty().bind(Bindings.isEmpty(wire.exchanges()));
        return invitation;
    }
}
