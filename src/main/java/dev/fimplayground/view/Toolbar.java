package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import dev.fimplayground.viewmodel.PromptMode;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/** Run and Stop, where the prompt goes, what it asks for; at the right what concerns the window itself. */
final class Toolbar extends HBox {
    /** In a narrower window the keys of Run and Stop are told by their tooltips alone. */
    private static final double ROOM_FOR_CHORDS = 980;

    private final BooleanBinding roomy = widthProperty().greaterThanOrEqualTo(ROOM_FOR_CHORDS);
    private final EndpointMenu endpoint;
    private final FilesMenu files;

    Toolbar(PlaygroundViewModel playground, Theme theme) {
        endpoint = new EndpointMenu(playground, theme);
        files = new FilesMenu(playground.files(), playground.experiment());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ModelBox model = new ModelBox(playground.endpoint());
        Label mode = modeChip(playground.mode());
        List.of(endpoint, model, mode).forEach(part -> Veil.over(part, playground.filledProperty()));
        Button run = runButton(playground);
        Button stop = stopButton(playground);
        handOnFocus(playground, run, stop);
        getStyleClass().add("toolbar");
        getChildren()
                .setAll(
                        run,
                        stop,
                        endpoint,
                        model,
                        mode,
                        gap,
                        new ExamplesMenu(playground),
                        files,
                        new ThemeMenu(playground.appearance()),
                        samplingToggle(playground.appearance()));
    }

    /** Where the focus enters: it can take it at any time, which Run and Stop cannot. */
    Node endpointMenu() {
        return endpoint;
    }

    FilesMenu files() {
        return files;
    }

    private Button runButton(PlaygroundViewModel playground) {
        Button button = action("window.run", Feather.PLAY, Chords.RUN);
        button.setId("run");
        button.getStyleClass().add("accent");
        button.disableProperty().bind(playground.run().active());
        button.setOnAction(_ -> playground.start());
        return button;
    }

    private Button stopButton(PlaygroundViewModel playground) {
        Button button = action("window.stop", Feather.SQUARE, Chords.STOP);
        button.setId("stop");
        button.disableProperty().bind(playground.stoppable().not());
        button.setOnAction(_ -> playground.stop());
        return button;
    }

    /** The one that a run disables hands its focus to the other, so that the keyboard's place is kept. */
    private static void handOnFocus(PlaygroundViewModel playground, Button run, Button stop) {
        playground.run().active().addListener((_, _, active) -> {
            Button from = active ? run : stop;
            if (from.isFocused()) {
                (active ? stop : run).requestFocus();
            }
        });
    }

    private Button action(String key, Feather icon, KeyCombination chord) {
        Label words = new Label(Texts.get(key));
        Label hint = new Label(Tips.chord(chord));
        hint.getStyleClass().add("chord");
        hint.visibleProperty().bind(roomy);
        hint.managedProperty().bind(roomy);
        HBox content = new HBox(Icons.of(icon), words, hint);
        content.getStyleClass().add("action");
        Button button = new Button();
        button.setGraphic(content);
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(Texts.get(key));
        Tips.on(button, Texts.format(key + ".tooltip", Tips.chord(chord)));
        return button;
    }

    private static Label modeChip(ObservableValue<PromptMode> mode) {
        Label chip = new Label();
        chip.setId("mode");
        chip.setMinWidth(USE_PREF_SIZE);
        mode.subscribe(now -> {
            String name = now.name().toLowerCase(Locale.ROOT);
            chip.getStyleClass().setAll("label", "chip", name);
            chip.setText(Texts.get("window.mode." + name));
            Tips.on(chip, Texts.get("window.mode." + name + ".tooltip"));
        });
        return chip;
    }

    private static ToggleButton samplingToggle(AppearanceViewModel appearance) {
        ToggleButton toggle = new ToggleButton(null, Icons.of(Feather.SLIDERS));
        toggle.setId("sampling-toggle");
        toggle.getStyleClass().add("button-icon");
        toggle.selectedProperty().bindBidirectional(appearance.samplingShownProperty());
        String words = Texts.format("window.sampling.toggle", Tips.chord(Chords.SAMPLING));
        toggle.setAccessibleText(words);
        Tips.on(toggle, words);
        return toggle;
    }
}
