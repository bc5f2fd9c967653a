package dev.fimplayground.view;

import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.ParameterViewModel;
import dev.fimplayground.viewmodel.RunViewModel;
import dev.fimplayground.viewmodel.SamplingViewModel;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What shapes the answer, and under it what the last run cost. */
final class SamplingPane extends ScrollPane {
    private static final double WIDTH = 340;

    private final Node entrance;

    SamplingPane(SamplingViewModel sampling, RunViewModel run) {
        List<ParameterRow> rows = rows(sampling);
        entrance = rows.getFirst().entrance();
        VBox parameters = new VBox(rows.toArray(Node[]::new));
        parameters.getChildren().add(SamplingParameter.TOP_P.ordinal() + 1, advice(sampling));
        VBox content = new VBox(header(sampling), parameters);
        content.getChildren()
                .addAll(streamSwitch(sampling), new StopStrings(sampling.stop()), new UsageCard(run.usage()));
        content.getStyleClass().add("sampling");
        getStyleClass().add("sampling-scroll");
        setPrefWidth(WIDTH);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setContent(content);
    }

    /** Where the focus enters. */
    Node entrance() {
        return entrance;
    }

    private static Node header(SamplingViewModel sampling) {
        Label title = new Label(Texts.get("window.sampling"));
        title.getStyleClass().add("pane-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button reset = new Button(Texts.get("window.sampling.reset"));
        reset.setId("reset-sampling");
        reset.getStyleClass().addAll("flat", "link");
        reset.setOnAction(_ -> sampling.reset());
        Tips.on(reset, Texts.get("window.sampling.reset.tooltip"));
        HBox header = new HBox(title, gap, reset);
        header.getStyleClass().add("sampling-header");
        return header;
    }

    private static List<ParameterRow> rows(SamplingViewModel sampling) {
        List<ParameterRow> rows = new ArrayList<>();
        for (ParameterViewModel parameter : sampling.parameters()) {
            ParameterRow row = new ParameterRow(parameter);
            if (parameter.parameter() == SamplingParameter.SEED) {
                row.addBeside(dice(sampling));
            }
            rows.add(row);
        }
        return rows;
    }

    private static Button dice(SamplingViewModel sampling) {
        Button dice = new Button(null, Icons.of(Feather.SHUFFLE));
        dice.setId("dice");
        dice.getStyleClass().addAll("button-icon", "flat", "small-icon");
        dice.setOnAction(_ -> sampling.rollSeed());
        dice.setAccessibleText(Texts.get("window.seed.roll"));
        Tips.on(dice, Texts.get("window.seed.roll"));
        return dice;
    }

    private static Node advice(SamplingViewModel sampling) {
        Label advice = new Label(Texts.get("window.sampling.advice"), Icons.of(Feather.INFO));
        advice.setId("advice");
        advice.setWrapText(true);
        advice.setMinHeight(USE_PREF_SIZE);
        advice.getStyleClass().add("advice");
        advice.visibleProperty().bind(sampling.adviceDue());
        advice.managedProperty().bind(advice.visibleProperty());
        return advice;
    }

    private static Node streamSwitch(SamplingViewModel sampling) {
        CheckBox stream = new CheckBox(Texts.get("window.stream"));
        stream.setId("stream");
        stream.selectedProperty().bindBidirectional(sampling.streamProperty());
        Tips.on(stream, Texts.get("window.stream.help"));
        return stream;
    }
}
