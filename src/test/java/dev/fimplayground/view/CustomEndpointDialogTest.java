package dev.fimplayground.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.fx.TestWindow;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.EndpointKind;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.viewmodel.EndpointViewModel;
import dev.fimplayground.viewmodel.ThemeChoice;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

class CustomEndpointDialogTest {
    @Test
    void whatIsTypedBecomesTheEndpointAndWhatIsWrongIsTold() {
        try (PlaygroundWindow window = new PlaygroundWindow(1200, 800)) {
            Fx.run(() -> window.playground().appearance().themeProperty().set(ThemeChoice.DARK));
            TestWindow dialog = open(window);
            set(dialog, "#base-url", "http://192.168.1.4:8080/v1/completions");
            set(dialog, "#key-variable", "MY_KEY");
            assertThat(dialog.find("#use-endpoint").isDisabled()).isTrue();
            assertThat(dialog.screenshot("custom-endpoint-dark")).isNotEmptyFile();

            set(dialog, "#base-url", "http://192.168.1.4:8080/v1");
            set(dialog, "#custom-model", "qwen2.5-coder");
            assertThat(dialog.find("#use-endpoint").isDisabled())
                    .as("a key over plain http needs a yes")
                    .isTrue();
            dialog.focus(dialog.find("#plain-http")).press(KeyCode.SPACE);
            assertThat(dialog.screenshot("custom-endpoint-valid-dark")).isNotEmptyFile();
            dialog.focus(dialog.find("#custom-model")).press(KeyCode.ENTER);

            Endpoint chosen = Fx.call(
                    () -> window.playground().endpoint().selectedProperty().get());
            assertThat(chosen.kind()).isEqualTo(EndpointKind.CUSTOM);
            assertThat(chosen.plainHttpAllowed()).isTrue();
            assertThat(Fx.call(() -> ((MenuButton) window.find("#endpoint")).getText()))
                    .isEqualTo("Custom (192.168.1.4:8080)");
            assertThat(window.text("#destination")).isEqualTo("192.168.1.4:8080");
        }
    }

    @Test
    void theFormBeginsAtTheUrlAndSaysBesideItsFieldWhatIsMissingOrWrong() {
        try (PlaygroundWindow window = new PlaygroundWindow(1200, 800)) {
            TestWindow dialog = open(window);
            assertThat(Fx.call(() -> dialog.find("#base-url").isFocused())).isTrue();
            assertThat(dialog.find("#use-endpoint").isDisabled()).isTrue();
            assertThat(below(dialog, "#custom-model")).isEqualTo("The server needs a model's name.");
            set(dialog, "#custom-model", "qwen2.5-coder");
            set(dialog, "#base-url", "http://127.0.0.1:99999/v1");
            assertThat(dialog.find("#use-endpoint").isDisabled()).isTrue();
            assertThat(below(dialog, "#base-url")).isEqualTo("A port is a number from 1 to 65535.");
            set(dialog, "#base-url", "");
            assertThat(dialog.find("#use-endpoint").isDisabled()).isTrue();
            assertThat(below(dialog, "#base-url")).startsWith("A base URL begins with");
            set(dialog, "#key-variable", "sk-1234");
            assertThat(dialog.screenshot("custom-endpoint-wrong")).isNotEmptyFile();
            assertThat(uncut(dialog)).isTrue();
            dialog.press(KeyCode.ESCAPE);
        }
    }

    private static boolean uncut(TestWindow dialog) {
        return Fx.call(() -> dialog.scene().getRoot().lookupAll(".field-block > .label").stream()
                .map(Label.class::cast)
                .allMatch(label -> label.getHeight() >= label.prefHeight(label.getWidth()) - 0.5));
    }

    private static String below(TestWindow dialog, String field) {
        return Fx.call(() ->
                ((Label) ((VBox) dialog.find(field).getParent()).getChildren().getLast()).getText());
    }

    @Test
    void streamReadingAndTimeLimitsAreChosenInTheForm() {
        try (PlaygroundWindow window = new PlaygroundWindow(1200, 800)) {
            TestWindow dialog = open(window);
            set(dialog, "#custom-model", "qwen2.5-coder");
            Fx.run(() ->
                    ((ChoiceBox<?>) dialog.find("#reading")).getSelectionModel().selectNext());
            Fx.run(() -> ((TitledPane) dialog.find("#limits")).setExpanded(true));
            Fx.settle();
            set(dialog, "#limit-firstByte", "0");
            assertThat(dialog.find("#use-endpoint").isDisabled()).isTrue();
            assertThat(dialog.screenshot("custom-endpoint-limits")).isNotEmptyFile();
            set(dialog, "#limit-firstByte", "900");
            dialog.focus(dialog.find("#custom-model")).press(KeyCode.ENTER);
            EndpointViewModel endpoint = window.playground().endpoint();
            assertThat(Fx.call(() -> endpoint.selectedProperty().get().reading()))
                    .isEqualTo(StreamReading.DELTA);
            assertThat(Fx.call(() -> endpoint.timeoutsProperty().get().firstByte()))
                    .isEqualTo(Duration.ofSeconds(900));
        }
    }

    @Test
    void aClosedFormIsForgotten() throws InterruptedException {
        try (PlaygroundWindow window = new PlaygroundWindow(1200, 800)) {
            ReferenceQueue<Node> collected = new ReferenceQueue<>();
            PhantomReference<Node> first = openAndClose(window, collected);
            openAndClose(window, new ReferenceQueue<>());
            Reference<? extends Node> gone = null;
            for (int i = 0; i < 40 && gone == null; i++) {
                System.gc();
                Fx.settle();
                gone = collected.remove(100);
            }
            assertThat(gone).isSameAs(first);
        }
    }

    private static PhantomReference<Node> openAndClose(PlaygroundWindow window, ReferenceQueue<Node> queue) {
        TestWindow dialog = open(window);
        PhantomReference<Node> pane = new PhantomReference<>(dialog.find(".custom-endpoint"), queue);
        dialog.press(KeyCode.ESCAPE);
        return pane;
    }

    @Test
    void escapeLeavesTheEndpointAlone() {
        try (PlaygroundWindow window = new PlaygroundWindow(1200, 800)) {
            TestWindow dialog = open(window);
            set(dialog, "#custom-model", "qwen2.5-coder");
            assertThat(dialog.screenshot("custom-endpoint-light")).isNotEmptyFile();
            dialog.press(KeyCode.ESCAPE);
            assertThat(Fx.call(() ->
                            window.playground().endpoint().selectedProperty().get()))
                    .isEqualTo(Endpoint.BUILT_IN);
        }
    }

    private static TestWindow open(PlaygroundWindow window) {
        Fx.run(() ->
                ((MenuButton) window.find("#endpoint")).getItems().getLast().fire());
        Fx.settle();
        return TestWindow.of(Fx.call(() -> Window.getWindows().stream()
                .filter(each -> each instanceof Stage && each != window.window().stage())
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow()));
    }

    private static void set(TestWindow dialog, String field, String text) {
        Node node = dialog.find(field);
        Fx.run(() -> ((TextField) node).setText(text));
        Fx.settle();
    }
}
