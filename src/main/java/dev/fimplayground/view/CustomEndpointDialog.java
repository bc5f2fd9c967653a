package dev.fimplayground.view;

import dev.fimplayground.model.StreamReading;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.CustomEndpointViewModel;
import dev.fimplayground.viewmodel.EndpointViewModel;
import dev.fimplayground.viewmodel.SecondsViewModel;
import java.util.Locale;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** The form for a server of one's own; what is wrong stands under the field it concerns. */
final class CustomEndpointDialog {
    private static final double WIDTH = 460;

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final EndpointViewModel endpoint;
    /** What the view-models, which live longer, know of this form; ended with it. */
    private Subscription heard = Subscription.EMPTY;

    CustomEndpointDialog(EndpointViewModel endpoint, Theme theme, Window owner) {
        this.endpoint = endpoint;
        ButtonType use = new ButtonType(Texts.get("window.custom.use"), ButtonBar.ButtonData.OK_DONE);
        dialog.initOwner(owner);
        dialog.setTitle(Texts.get("window.custom.title"));
        dialog.getDialogPane().getButtonTypes().setAll(use, ButtonType.CANCEL);
        dialog.getDialogPane().setContent(form(endpoint.custom()));
        dialog.getDialogPane().setMinWidth(WIDTH);
        dialog.getDialogPane().setPrefWidth(WIDTH);
        dialog.getDialogPane().getStyleClass().add("custom-endpoint");
        Node useButton = dialog.getDialogPane().lookupButton(use);
        useButton.setId("use-endpoint");
        useButton.disableProperty().bind(endpoint.custom().valid().not());
        dialog.setOnShown(_ -> dialog.getDialogPane().lookup("#base-url").requestFocus());
        dialog.setResultConverter(pressed -> pressed);
        dialog.setOnHidden(_ -> closed(use));
        heard = heard.and(theme.dress(dialog.getDialogPane()));
    }

    void show() {
        dialog.show();
    }

    private void closed(ButtonType use) {
        heard.unsubscribe();
        if (use.equals(dialog.getResult())) {
            endpoint.useCustom();
        }
    }

    private VBox form(CustomEndpointViewModel custom) {
        TextField baseUrl = field("base-url");
        TextField model = field("custom-model");
        TextField key = field("key-variable");
        baseUrl.textProperty().bindBidirectional(custom.baseUrlProperty());
        model.textProperty().bindBidirectional(custom.modelProperty());
        key.textProperty().bindBidirectional(custom.keyVariableProperty());
        VBox form = new VBox(
                new Label(Texts.get("window.custom.text")),
                block("window.custom.baseUrl", baseUrl, custom.baseUrlProblem()),
                block("window.custom.model", model, custom.modelProblem()),
                block("window.custom.key", key, custom.keyVariableProblem()),
                reading(custom),
                limits(custom),
                plainHttp(custom));
        form.getStyleClass().add("form");
        return form;
    }

    private static TextField field(String id) {
        TextField field = new TextField();
        field.setId(id);
        return field;
    }

    private static VBox reading(CustomEndpointViewModel custom) {
        ChoiceBox<StreamReading> choice = new ChoiceBox<>();
        choice.setId("reading");
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable StreamReading reading) {
                return reading == null
                        ? ""
                        : Texts.get("window.custom.reading." + reading.name().toLowerCase(Locale.ROOT));
            }

            @Override
            public StreamReading fromString(String words) {
                throw new UnsupportedOperationException("a choice is not typed");
            }
        });
        choice.getItems().setAll(StreamReading.values());
        choice.valueProperty().bindBidirectional(custom.readingProperty());
        choice.setAccessibleText(Texts.get("window.custom.reading"));
        choice.setAccessibleHelp(Texts.get("window.custom.reading.hint"));
        Label name = new Label(Texts.get("window.custom.reading"));
        name.setLabelFor(choice);
        name.getStyleClass().add("field-name");
        Label hint = new Label(Texts.get("window.custom.reading.hint"));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        VBox block = new VBox(name, choice, hint);
        block.getStyleClass().add("field-block");
        return block;
    }

    private TitledPane limits(CustomEndpointViewModel custom) {
        VBox fields = new VBox(
                limit("connect", custom.connect()),
                limit("firstByte", custom.firstByte()),
                limit("silence", custom.silence()));
        fields.getStyleClass().add("form");
        TitledPane limits = new TitledPane(Texts.get("window.custom.limits"), fields);
        limits.setId("limits");
        limits.setExpanded(false);
        limits.setAnimated(false);
        // What is wrong in it must not be out of sight.
        heard = heard.and(custom.limitsFine().subscribe(limits::setCollapsible));
        limits.heightProperty().subscribe(this::fit);
        return limits;
    }

    private void fit() {
        if (dialog.isShowing()) {
            dialog.getDialogPane().getScene().getWindow().sizeToScene();
        }
    }

    private VBox limit(String name, SecondsViewModel seconds) {
        TextField field = field("limit-" + name);
        field.textProperty().bindBidirectional(seconds.textProperty());
        return block("window.custom.limit." + name, field, seconds.problem());
    }

    private VBox block(String key, TextField field, ObservableStringValue problem) {
        Label name = new Label(Texts.get(key));
        name.setLabelFor(field);
        name.getStyleClass().add("field-name");
        field.setAccessibleText(Texts.get(key));
        Label below = new Label();
        below.setWrapText(true);
        below.setMinHeight(Region.USE_PREF_SIZE);
        below.heightProperty().subscribe(this::fit);
        heard = heard.and(problem.subscribe(sentence -> {
            boolean fine = sentence.isEmpty();
            below.setText(fine ? Texts.get(key + ".hint") : sentence);
            // What was not filled in yet is needed, and no mistake.
            boolean mistaken = !fine && !field.getText().isEmpty();
            below.getStyleClass().setAll("label", mistaken ? "problem" : fine ? "hint" : "needed");
            field.pseudoClassStateChanged(FieldProblem.INVALID, mistaken);
            field.setAccessibleHelp(below.getText());
        }));
        VBox block = new VBox(name, field, below);
        block.getStyleClass().add("field-block");
        return block;
    }

    private static VBox plainHttp(CustomEndpointViewModel custom) {
        CheckBox yes = new CheckBox(Texts.get("window.custom.plainHttp"));
        yes.setId("plain-http");
        yes.selectedProperty().bindBidirectional(custom.plainHttpAllowedProperty());
        Label why = new Label(Texts.get("window.custom.plainHttp.why"));
        why.getStyleClass().add("problem");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        VBox block = new VBox(yes, why);
        block.getStyleClass().add("field-block");
        block.visibleProperty().bind(custom.plainHttpMatters());
        return block;
    }
}
