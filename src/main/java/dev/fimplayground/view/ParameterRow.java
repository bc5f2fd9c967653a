package dev.fimplayground.view;

import atlantafx.base.controls.ProgressSliderSkin;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.ParameterViewModel;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** One parameter: whether it is sent, its field, its slider, and what is wrong with what was typed. */
final class ParameterRow extends VBox {
    private static final PseudoClass UNSENT = PseudoClass.getPseudoClass("unsent");

    private final ParameterViewModel parameter;
    private final String name;
    private final CheckBox sent;
    private final HBox line;

    ParameterRow(ParameterViewModel parameter) {
        this.parameter = parameter;
        name = parameter.parameter().wireName();
        sent = sentBox();
        TextField field = field();
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        line = new HBox(sent, gap, resetButton(), field);
        line.getStyleClass().add("parameter-line");
        getStyleClass().add("parameter");
        getChildren().setAll(line, slider(), new FieldProblem(field, parameter.problemProperty()));
    }

    Node entrance() {
        return sent;
    }

    /** Puts one more control right after the name. */
    void addBeside(Node control) {
        line.getChildren().add(1, control);
    }

    private CheckBox sentBox() {
        CheckBox box = new CheckBox(name);
        box.setId(id("sent"));
        box.setMnemonicParsing(false);
        box.setMinWidth(USE_PREF_SIZE);
        box.selectedProperty().bindBidirectional(parameter.sentProperty());
        parameter.sentProperty().subscribe(now -> box.pseudoClassStateChanged(UNSENT, !now));
        box.setAccessibleText(Texts.format("window.parameter.send", name));
        String key = parameter.parameter().name().toLowerCase(Locale.ROOT);
        Tips.on(box, Texts.get("window.parameter." + key + ".help"));
        return box;
    }

    private TextField field() {
        TextField field = new TextField();
        field.setId(id("field"));
        field.getStyleClass().add("number-field");
        field.promptTextProperty()
                .bind(parameter.sentProperty().map(sent -> sent ? "" : Texts.get("window.parameter.not_sent")));
        field.textProperty().bindBidirectional(parameter.textProperty());
        field.disableProperty().bind(parameter.sentProperty().not());
        field.setAccessibleText(name);
        return field;
    }

    private Slider slider() {
        Slider slider = new Slider(0, 1, 0);
        slider.setId(id("slider"));
        slider.getStyleClass().add("small");
        slider.setSkin(new ProgressSliderSkin(slider));
        slider.setBlockIncrement(parameter.step());
        slider.valueProperty().bindBidirectional(parameter.positionProperty());
        slider.disableProperty().bind(parameter.sentProperty().not());
        slider.setAccessibleText(Texts.format("window.parameter.slider", name));
        return slider;
    }

    private Button resetButton() {
        Button reset = new Button(null, Icons.of(Feather.ROTATE_CCW));
        reset.setId(id("reset"));
        reset.getStyleClass().addAll("button-icon", "flat", "small-icon");
        reset.setOnAction(_ -> parameter.reset());
        reset.visibleProperty().bind(parameter.changed());
        reset.setAccessibleText(Texts.format("window.parameter.reset", name));
        Tips.on(reset, Texts.format("window.parameter.reset", name));
        return reset;
    }

    private String id(String what) {
        return name.replace('_', '-') + "-" + what;
    }
}
