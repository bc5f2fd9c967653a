package dev.fimplayground.app;

import dev.fimplayground.model.RunState;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import dev.fimplayground.viewmodel.ThemeChoice;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What the tour does, in order: what people do most, since the installed program starts fast at what its training did.
 * FX thread only.
 */
final class TourPlan {
    private static final String EDITOR = "styled-text-area";
    private static final int RUNS = 3;
    private static final int KEYS = 20;

    private final PlaygroundViewModel playground;
    private final Scene scene;
    private final Deque<TourStep> steps = new ArrayDeque<>();

    TourPlan(PlaygroundViewModel playground, Scene scene) {
        this.playground = playground;
        this.scene = scene;
    }

    Deque<TourStep> steps() {
        add("window", () -> {}, this::isUsable);
        add("example", () -> {}, () -> playground.prefix().lengthProperty().get() > 0);
        steps.add(run());
        tabs();
        accept();
        for (int i = 0; i < RUNS; i++) {
            example(i);
            steps.add(run());
        }
        add("type", this::type, () -> true);
        theme(ThemeChoice.DARK);
        theme(ThemeChoice.LIGHT);
        return steps;
    }

    private void add(String name, Runnable action, BooleanSupplier over) {
        steps.add(new TourStep(name, action, over));
    }

    private boolean isUsable() {
        Node owner = scene.getFocusOwner();
        return owner != null && owner.getStyleClass().contains(EDITOR);
    }

    private TourStep run() {
        return new TourStep(
                "run",
                playground::start,
                () -> playground.lastPromptProperty().get().isPresent()
                        && !playground.run().active().get(),
                this::middleProblem);
    }

    private Optional<String> middleProblem() {
        boolean filled = playground.run().stateProperty().get() == RunState.FINISHED
                && !playground.middle().emptyProperty().get();
        return filled ? Optional.empty() : Optional.of(Texts.get("selfTest.noMiddle"));
    }

    /** The last first, so that it ends where it began. */
    private void tabs() {
        TabPane tabs = (TabPane) scene.lookup("#tabs");
        for (int i = tabs.getTabs().size() - 1; i >= 0; i--) {
            int tab = i;
            add("tab", () -> tabs.getSelectionModel().select(tab), () -> isLaidOut(tabs));
        }
    }

    private static boolean isLaidOut(TabPane tabs) {
        return tabs.getSelectionModel()
                        .getSelectedItem()
                        .getContent()
                        .getLayoutBounds()
                        .getHeight()
                > 0;
    }

    private void accept() {
        add(
                "accept",
                playground.editing()::acceptAll,
                () -> playground.middle().emptyProperty().get());
        add(
                "undo",
                playground.editing().history()::undo,
                () -> !playground.middle().emptyProperty().get());
    }

    private void example(int index) {
        add(
                "example",
                () -> playground.load(playground.examples().examples().get(index)),
                () -> playground.middle().emptyProperty().get());
    }

    private void type() {
        for (int i = 0; i < KEYS; i++) {
            Node editor = scene.getFocusOwner();
            editor.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, "x", "", KeyCode.UNDEFINED, false, false, false, false));
        }
    }

    private void theme(ThemeChoice choice) {
        add("theme", () -> playground.appearance().themeProperty().set(choice), () -> true);
    }
}
