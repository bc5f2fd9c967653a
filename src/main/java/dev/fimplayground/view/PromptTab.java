package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.view.editor.PromptArea;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import dev.fimplayground.viewmodel.PromptTabViewModel;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The exact prompt at the left, what the checks say at the right. */
final class PromptTab extends SteadySplit {
    private static final double CHECKS_SHARE = 0.74;
    private static final double REPOSITORY_SHARE = 0.36;
    private static final double LEAST_WIDTH = 230;
    private static final double LEAST_COUNT_WIDTH = 48;
    /** Of the header with all its words. */
    private static final double WORDS_WIDTH = 470;

    private final PromptArea area;

    PromptTab(PromptTabViewModel prompt, AppearanceViewModel appearance) {
        area = new PromptArea(prompt, Texts.get("prompt.accessible"));
        area.setId("prompt");
        area.follow(appearance);
        VBox left = new VBox(header(prompt), area);
        VBox.setVgrow(area, Priority.ALWAYS);
        ChecksPane checks = new ChecksPane(prompt);
        left.setMinWidth(LEAST_WIDTH);
        getStyleClass().add("prompt-tab");
        getItems().setAll(left, checks);
        KeptDividers.keep(this, "checks", appearance.dividers(), CHECKS_SHARE);
        RepositoryPane repository = new RepositoryPane(prompt.repository());
        prompt.repository().shownProperty().subscribe(shown -> show(repository, shown));
    }

    private void show(RepositoryPane repository, boolean shown) {
        boolean there = getItems().contains(repository);
        if (!shown && there) {
            double checks = getDividerPositions()[getDividers().size() - 1];
            getItems().remove(repository);
            setDividerPositions(checks);
        } else if (shown && !there) {
            double checks = getDividerPositions()[0];
            getItems().addFirst(repository);
            setDividerPositions(REPOSITORY_SHARE, Math.max(checks, REPOSITORY_SHARE));
        }
    }

    Node entrance() {
        return area;
    }

    private static HBox header(PromptTabViewModel prompt) {
        TemplatePicker picker = new TemplatePicker(prompt.template());
        HBox.setHgrow(picker, Priority.ALWAYS);
        ToggleButton toggle = repositoryToggle(prompt);
        HBox header = new HBox(
                toggle, picker, fact("server-refusal", prompt.serverCount().refusalProperty()));
        header.getChildren().addAll(askServer(prompt), fact("prompt-tokens", prompt.countProperty()));
        header.getStyleClass().add("pane-header");
        toggle.contentDisplayProperty()
                .bind(header.widthProperty()
                        .map(width ->
                                width.doubleValue() < WORDS_WIDTH ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        return header;
    }

    private static ToggleButton repositoryToggle(PromptTabViewModel prompt) {
        ToggleButton toggle = new ToggleButton(Texts.get("context.title"), Icons.of(Feather.FOLDER));
        toggle.setId("context-toggle");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.getStyleClass().addAll("flat", "quiet");
        toggle.selectedProperty().bindBidirectional(prompt.repository().shownProperty());
        Tips.on(toggle, Texts.get("context.toggle"));
        return toggle;
    }

    /** Takes room only where there is a server to ask. */
    private static Button askServer(PromptTabViewModel prompt) {
        Button ask = new Button(Texts.get("prompt.server.ask"));
        ask.setId("count-with-server");
        ask.setMinWidth(Region.USE_PREF_SIZE);
        ask.getStyleClass().addAll("flat", "link");
        ask.visibleProperty().bind(prompt.serverCount().offeredProperty());
        ask.managedProperty().bind(ask.visibleProperty());
        ask.setOnAction(_ -> prompt.serverCount().ask());
        Tips.on(ask, Texts.get("prompt.server.ask.tooltip"));
        return ask;
    }

    /** Gives way where there is little room, and is whole in its tip. */
    private static Label fact(String id, ObservableValue<String> words) {
        Label fact = new Label();
        fact.setMinWidth(id.equals("prompt-tokens") ? LEAST_COUNT_WIDTH : 0);
        fact.setId(id);
        fact.getStyleClass().add("fact");
        fact.textProperty().bind(words);
        Tooltip whole = Tips.of("");
        whole.textProperty().bind(words);
        fact.tooltipProperty().bind(words.map(now -> now.isEmpty() ? null : whole));
        return fact;
    }
}
