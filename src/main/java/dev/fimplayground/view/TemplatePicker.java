package dev.fimplayground.view;

import dev.fimplayground.model.FimFamily;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.TemplateViewModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Chooses the family whose template is used, or takes one of one's own. */
final class TemplatePicker extends HBox {
    TemplatePicker(TemplateViewModel template) {
        MenuButton menu = menu(template);
        Label title = new Label(Texts.get("prompt.template"));
        title.getStyleClass().add("hint");
        title.setLabelFor(menu);
        title.setMinWidth(0);
        getStyleClass().add("template-picker");
        getChildren().setAll(title, menu, pattern(template), problem(template));
    }

    private static MenuButton menu(TemplateViewModel template) {
        MenuButton menu = new MenuButton();
        menu.setId("template");
        menu.setMinWidth(USE_PREF_SIZE);
        menu.getStyleClass().addAll("flat", "quiet");
        ToggleGroup group = new ToggleGroup();
        for (Optional<FimFamily> family : choices()) {
            RadioMenuItem item = new RadioMenuItem(TemplateViewModel.nameOf(family));
            item.setToggleGroup(group);
            item.setOnAction(_ -> template.familyProperty().set(family));
            template.familyProperty().subscribe(now -> item.setSelected(now.equals(family)));
            menu.getItems().add(item);
        }
        menu.textProperty().bind(template.familyProperty().map(TemplateViewModel::nameOf));
        menu.accessibleTextProperty()
                .bind(template.familyProperty()
                        .map(now -> Texts.get("prompt.template") + ": " + TemplateViewModel.nameOf(now)));
        Tips.on(menu, Texts.get("prompt.template.tooltip"));
        return menu;
    }

    private static List<Optional<FimFamily>> choices() {
        List<Optional<FimFamily>> choices = new ArrayList<>(
                Arrays.stream(FimFamily.values()).map(Optional::of).toList());
        choices.add(Optional.empty());
        return choices;
    }

    private static TextField pattern(TemplateViewModel template) {
        TextField field = new TextField();
        field.setId("template-pattern");
        field.getStyleClass().add("code");
        field.setPromptText(Texts.get("prompt.template.hint"));
        field.setAccessibleText(Texts.get("prompt.template.pattern"));
        field.textProperty().bindBidirectional(template.patternProperty());
        field.visibleProperty().bind(template.familyProperty().map(Optional::isEmpty));
        field.managedProperty().bind(field.visibleProperty());
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private static Label problem(TemplateViewModel template) {
        Label problem = new Label();
        problem.setId("template-problem");
        problem.getStyleClass().add("problem");
        problem.textProperty().bind(template.problemProperty());
        return problem;
    }
}
