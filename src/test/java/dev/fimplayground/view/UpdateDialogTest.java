package dev.fimplayground.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fake.ScriptedReleases;
import dev.fimplayground.fx.Fx;
import dev.fimplayground.fx.TestWindow;
import dev.fimplayground.update.ReleaseException.Reason;
import dev.fimplayground.viewmodel.ThemeChoice;
import dev.fimplayground.viewmodel.UpdateViewModel;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpdateDialogTest {
    private final ScriptedReleases releases = new ScriptedReleases();
    private final PlaygroundWindow window = new PlaygroundWindow(1200, 800);
    private final UpdateViewModel updates =
            Fx.call(() -> new UpdateViewModel(releases, "0.9.2", "", Runnable::run, Platform::runLater));
    private TestWindow dialog;

    @BeforeEach
    void open() {
        Fx.run(() -> ((MainWindow) window.window().scene().getRoot()).offerUpdates(updates));
        Fx.run(() ->
                ((SplitMenuButton) window.find("#open")).getItems().getLast().fire());
        Fx.settle();
        dialog = TestWindow.of(Fx.call(() -> Window.getWindows().stream()
                .filter(each -> each instanceof Stage && each != window.window().stage())
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow()));
    }

    @AfterEach
    void close() {
        dialog.press(KeyCode.ESCAPE);
        window.close();
    }

    @Test
    void byKeyboardItIsSwitchedOnGivenAnAddressAndAsked() {
        releases.answer(0, 10, 0);
        assertThat(dialog.find("#update-ask").isDisabled()).isTrue();
        dialog.press(KeyCode.SPACE);
        dialog.press(KeyCode.TAB);
        set("https://example.org/releases.json");
        dialog.press(KeyCode.TAB).press(KeyCode.SPACE);
        assertThat(updates.atStartProperty().get()).isTrue();
        assertThat(answer()).isEqualTo("Version 0.10.0 is out.");
        TextField page = (TextField) dialog.find("#update-page");
        String shown = Fx.call(page::getText);
        assertThat(shown).isEqualTo("https://example.org/releases/0.10.0");
        assertThat(page.isVisible()).isTrue();
        assertThat(dialog.screenshot("updates-light")).isNotEmptyFile();
        Fx.run(() -> window.playground().appearance().themeProperty().set(ThemeChoice.DARK));
        assertThat(dialog.screenshot("updates-dark")).isNotEmptyFile();
    }

    @Test
    void aFormThatNobodyFilledInOffersNothing() {
        assertThat(updates.atStartProperty().get()).isFalse();
        assertThat(dialog.find("#update-page").isVisible()).isFalse();
        assertThat(answer()).isEmpty();
        assertThat(dialog.screenshot("updates-empty")).isNotEmptyFile();
    }

    @Test
    void whatIsWrongWithTheAddressOrTheAnswerStandsInTheForm() {
        set("http://example.org/");
        assertThat(dialog.find("#update-ask").isDisabled()).isTrue();
        assertThat(Fx.call(() -> ((Label) dialog.find(".field-block .problem")).getText()))
                .startsWith("An https address is needed");
        releases.fail(Reason.MALFORMED);
        set("https://example.org/");
        dialog.focus(dialog.find("#update-ask")).press(KeyCode.SPACE);
        assertThat(answer()).isEqualTo("What is there is no list of releases.");
        assertThat(dialog.screenshot("updates-failed")).isNotEmptyFile();
    }

    private String answer() {
        return Fx.call(() -> ((Label) dialog.find("#update-answer")).getText());
    }

    private void set(String address) {
        TextField field = (TextField) dialog.find("#update-address");
        Fx.run(() -> field.setText(address));
        Fx.settle();
    }
}
