package dev.fimplayground.view;

import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.EndpointKind;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.CaretPosition;
import dev.fimplayground.viewmodel.EngineMood;
import dev.fimplayground.viewmodel.EngineViewModel;
import dev.fimplayground.viewmodel.ExperimentViewModel;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import java.net.URI;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** The window's last line: where runs go and whether that is ready; what was said in passing; where the caret stands. */
final class StatusBar extends HBox {
    StatusBar(PlaygroundViewModel playground, ObservableValue<CaretPosition> caret) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getStyleClass().add("status-bar");
        getChildren()
                .setAll(
                        destination(playground),
                        new FailureLine(playground.run().failure()),
                        new RemarkLine(playground.remarks()),
                        gap,
                        saved(playground.experiment()),
                        caretLabel(caret));
    }

    private static Label destination(PlaygroundViewModel playground) {
        EngineViewModel engine = playground.engine();
        ObservableValue<Endpoint> endpoint = playground.endpoint().selectedProperty();
        Label label = new Label();
        label.setId("destination");
        label.setMinWidth(USE_PREF_SIZE);
        label.setGraphic(new StatusDot(tone(endpoint, engine)));
        label.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> words(endpoint.getValue(), engine), endpoint, engine.textProperty()));
        engine.detailProperty().subscribe(detail -> label.setTooltip(detail.isEmpty() ? null : Tips.of(detail)));
        return label;
    }

    static ObservableValue<StatusDot.Tone> tone(ObservableValue<Endpoint> endpoint, EngineViewModel engine) {
        return Bindings.createObjectBinding(
                () -> endpoint.getValue().kind() == EndpointKind.BUILT_IN
                        ? tone(engine.moodProperty().get())
                        : StatusDot.Tone.QUIET,
                endpoint,
                engine.moodProperty());
    }

    private static StatusDot.Tone tone(EngineMood mood) {
        return switch (mood) {
            case RESTING -> StatusDot.Tone.QUIET;
            case BUSY -> StatusDot.Tone.BUSY;
            case READY -> StatusDot.Tone.GOOD;
            case BROKEN -> StatusDot.Tone.BAD;
        };
    }

    private static String words(Endpoint endpoint, EngineViewModel engine) {
        return endpoint.kind() == EndpointKind.BUILT_IN
                ? engine.textProperty().get()
                : endpoint.baseUrl().map(URI::getAuthority).orElse(endpoint.name());
    }

    private static Label saved(ExperimentViewModel experiment) {
        Label label = new Label();
        label.setId("saved");
        label.getStyleClass().add("saved");
        label.setGraphic(Icons.of(Feather.CHECK));
        label.textProperty().bind(experiment.savedProperty());
        label.visibleProperty().bind(experiment.savedProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private static Label caretLabel(ObservableValue<CaretPosition> caret) {
        Label label = new Label();
        label.setId("caret");
        label.setMinWidth(USE_PREF_SIZE);
        label.textProperty()
                .bind(caret.map(at ->
                        Texts.format("window.status.caret", String.valueOf(at.line()), String.valueOf(at.column()))));
        return label;
    }
}
