package dev.fimplayground.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.completion.Tokenization;
import dev.fimplayground.fx.Fx;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FimFamily;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.viewmodel.ContextFileViewModel;
import dev.fimplayground.viewmodel.RepositoryViewModel;
import dev.fimplayground.viewmodel.ThemeChoice;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RepositoryPaneTest {
    @TempDir
    private Path folder;

    private PlaygroundWindow window;

    @BeforeEach
    void open() throws IOException {
        window = new PlaygroundWindow(1440, 900);
        Fx.run(() -> {
            SplitPane halves = (SplitPane) window.window().scene().lookup(".main-window > StackPane > .split-pane");
            halves.setDividerPositions(0.6);
        });
        Files.createDirectories(folder.resolve("shop/.git"));
        write("shop/cart.py", "from shop import prices\n\nTAX = 0.19\n");
        write("shop/prices.py", "def price_of(item):\n    return CATALOGUE[item]\n");
        write("shop/catalogue.py", "CATALOGUE = {\n" + "    'apple': 3,\n".repeat(120) + "}\n");
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theButtonUnfoldsItAndItsSwitchSendsIt() {
        assertThat(Fx.call(() -> window.window().scene().lookup("#repository"))).isNull();
        unfold();
        add("cart.py", "prices.py");
        window.window().click(window.find("#context-on"));
        awaitSummary("of ");
        window.client().finish(FinishReason.STOP, 1, 1);
        window.window().click(window.find("#run"));
        Fx.awaitTrue("a request", () -> !window.client().requests().isEmpty());
        assertThat(window.client().requests().getFirst().prompt())
                .startsWith("<|repo_name|>shop\n<|file_sep|>cart.py\nfrom shop")
                .contains("<|file_sep|>main.py\n<|fim_prefix|>def reverse_words");
        window.window().click(window.find("#context-toggle"));
        assertThat(Fx.call(() -> window.window().scene().lookup("#repository"))).isNull();
    }

    @Test
    void altUpAndAltDownMoveAFileAndDeleteTakesItAway() {
        unfold();
        add("cart.py", "prices.py", "catalogue.py");
        window.window().focus(window.find("#context-files")).press(KeyCode.HOME);
        window.window().press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(paths()).containsExactly("prices.py", "cart.py", "catalogue.py");
        window.window().press(KeyCode.ALT, KeyCode.DOWN).press(KeyCode.ALT, KeyCode.DOWN);
        assertThat(paths()).containsExactly("prices.py", "catalogue.py", "cart.py");
        window.window().press(KeyCode.ALT, KeyCode.UP);
        assertThat(paths()).containsExactly("prices.py", "cart.py", "catalogue.py");
        window.window().press(KeyCode.DELETE);
        assertThat(paths()).containsExactly("prices.py", "catalogue.py");
        window.window().press(KeyCode.DELETE).press(KeyCode.DELETE).press(KeyCode.DELETE);
        assertThat(paths()).isEmpty();
    }

    @Test
    void aFileIsDraggedToItsPlace() {
        unfold();
        add("cart.py", "prices.py", "catalogue.py");
        window.window().drag(cell("catalogue.py"), cell("cart.py"));
        assertThat(paths()).containsExactly("catalogue.py", "cart.py", "prices.py");
        window.window().drag(cell("catalogue.py"), cell("cart.py"));
        assertThat(paths()).containsExactly("cart.py", "catalogue.py", "prices.py");
    }

    @Test
    void aBudgetIsTypedAndWhatItLeavesOutIsSaid() {
        unfold();
        add("cart.py", "prices.py");
        window.window().click(window.find("#context-on"));
        window.window().focus(window.find("#context-budget")).type("50");
        awaitSummary("left out: cart.py (");
        window.window().type("x");
        Fx.awaitTrue(
                "a problem", () -> !repository().budgetProblemProperty().get().isEmpty());
    }

    @Test
    void anotherFamilySaysThatItHasNoFormForIt() {
        unfold();
        Fx.run(() -> window.prompt().template().familyProperty().set(Optional.of(FimFamily.CODE_LLAMA)));
        Fx.settle();
        assertThat(window.text("#context-unoffered")).startsWith("Only the template of Qwen2.5-Coder");
        assertThat(Fx.call(() -> window.find("#context-on").isDisabled())).isTrue();
    }

    @Test
    void theServerOfAnotherMachineCountsWhenTheButtonIsPressed() {
        window.tokenizer().answer(new Tokenization.Counted(77, Optional.empty()));
        Fx.run(() -> window.playground()
                .endpoint()
                .selectedProperty()
                .set(Endpoint.custom(
                        "Far away", URI.create("https://example.com/v1"), Optional.empty(), List.of("other"))));
        Fx.awaitTrue("the button", () -> window.find("#count-with-server").isVisible());
        Fx.settle();
        assertThat(window.tokenizer().asked).isEmpty();
        window.window().screenshot("prompt-server-count");
        window.window().click(window.find("#count-with-server"));
        Fx.awaitTrue(
                "the count", () -> window.prompt().countProperty().get().equals("77 tokens · counted by the server"));
        assertThat(window.tokenizer().asked).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK"})
    void pictures(ThemeChoice theme) {
        String name = theme.name().toLowerCase(Locale.ROOT);
        Fx.run(() -> window.playground().appearance().themeProperty().set(theme));
        unfold();
        assertThat(window.window().screenshot("context-empty-" + name)).isNotEmptyFile();
        add("catalogue.py", "cart.py", "prices.py");
        Fx.run(() -> repository().files().add(List.of(folder)));
        window.window().click(window.find("#context-on"));
        awaitSummary("left out: catalogue.py");
        window.window().focus(window.find("#context-files")).press(KeyCode.HOME);
        assertThat(window.window().screenshot("context-" + name)).isNotEmptyFile();
    }

    private void unfold() {
        window.window().click(window.find("#context-toggle"));
        assertThat(window.find("#repository").isVisible()).isTrue();
    }

    private void add(String... names) {
        List<Path> files = List.of(names).stream()
                .map(name -> folder.resolve("shop").resolve(name))
                .toList();
        Fx.run(() -> repository().files().add(files));
        Fx.awaitTrue("the files", () -> repository().files().files().size() == names.length);
        Fx.awaitTrue(
                "their counts",
                () -> repository().files().files().stream()
                        .noneMatch(file -> file.tokensProperty().get().isEmpty()));
        Fx.settle();
    }

    private void awaitSummary(String part) {
        Fx.awaitTrue(
                "a summary with " + part,
                () -> repository().summaryProperty().get().contains(part)
                        && !repository().summaryProperty().get().startsWith("Not sent"));
        Fx.settle();
    }

    private RepositoryViewModel repository() {
        return window.playground().repository();
    }

    private List<String> paths() {
        return Fx.call(() -> repository().files().files().stream()
                .map(ContextFileViewModel::path)
                .toList());
    }

    private Node cell(String path) {
        return Fx.call(() -> window.find("#context-files").lookupAll(".context-cell").stream()
                .filter(cell -> ((ListCell<?>) cell).getItem() instanceof ContextFileViewModel file
                        && file.path().equals(path))
                .findFirst()
                .orElseThrow());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
