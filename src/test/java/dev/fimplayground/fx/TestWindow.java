package dev.fimplayground.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ScrollEvent.HorizontalTextScrollUnits;
import javafx.scene.input.ScrollEvent.VerticalTextScrollUnits;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;

/** A shown window with a robot for its keyboard and mouse. Every method may be called on the test's thread. */
public final class TestWindow implements AutoCloseable {
    private final Stage stage;
    private final Robot robot;

    private TestWindow(Stage stage) {
        this.stage = stage;
        this.robot = Fx.call(Robot::new);
    }

    /** Shows what {@code root}, called on the FX thread, builds. */
    public static TestWindow show(double width, double height, Supplier<Parent> root) {
        Stage stage = Fx.call(() -> {
            Stage shown = new Stage(StageStyle.UNDECORATED);
            shown.setScene(new Scene(root.get(), width, height));
            shown.show();
            shown.requestFocus();
            return shown;
        });
        Fx.settle();
        return new TestWindow(stage);
    }

    /** A window that someone else built, already shown. */
    public static TestWindow of(Stage stage) {
        return new TestWindow(stage);
    }

    public Stage stage() {
        return stage;
    }

    public Scene scene() {
        return stage.getScene();
    }

    /** The one node that {@code selector} finds; fails if there is none. */
    public Node find(String selector) {
        Node found = Fx.call(() -> scene().lookup(selector));
        if (found == null) {
            throw new AssertionError("nothing found for " + selector);
        }
        return found;
    }

    public TestWindow focus(Node node) {
        Fx.run(node::requestFocus);
        Fx.settle();
        return this;
    }

    /** Presses {@code keys} in order and releases them in reverse: {@code press(CONTROL, Z)}. */
    public TestWindow press(KeyCode... keys) {
        Fx.run(() -> {
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (KeyCode key : List.of(keys).reversed()) {
                robot.keyRelease(key);
            }
        });
        Fx.settle();
        return this;
    }

    /** Types text of letters, digits, spaces, line ends and the signs of {@link Keyboard}. */
    public TestWindow type(String text) {
        text.codePoints().forEach(c -> press(Keyboard.keysFor(c)));
        return this;
    }

    public TestWindow click(Node node) {
        Fx.run(() -> {
            move(node);
            robot.mouseClick(MouseButton.PRIMARY);
        });
        Fx.settle();
        return this;
    }

    /** Brings the pointer over {@code node}. */
    public TestWindow hover(Node node) {
        Fx.run(() -> move(node));
        Fx.settle();
        return this;
    }

    /** Presses the mouse on one node and lets go of it on the other, with a stop on the way. */
    public TestWindow drag(Node from, Node to) {
        Fx.run(() -> {
            move(from);
            robot.mousePress(MouseButton.PRIMARY);
        });
        Fx.settle();
        Fx.run(() -> move(to));
        Fx.settle();
        Fx.run(() -> robot.mouseRelease(MouseButton.PRIMARY));
        Fx.settle();
        return this;
    }

    private void move(Node to) {
        var bounds = to.localToScreen(to.getBoundsInLocal());
        robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
    }

    /** Scrolls over {@code node} by so many pixels; positive shows what is further down. The headless robot has no wheel. */
    public TestWindow scroll(Node node, double pixels) {
        Fx.run(() -> {
            var at = node.localToScene(
                    node.getLayoutBounds().getCenterX(), node.getLayoutBounds().getCenterY());
            PickResult pick = new PickResult(node, at.getX(), at.getY());
            node.fireEvent(new ScrollEvent(
                    ScrollEvent.SCROLL,
                    at.getX(),
                    at.getY(),
                    at.getX(),
                    at.getY(),
                    false,
                    false,
                    false,
                    false,
                    false,
                    false,
                    0,
                    -pixels,
                    0,
                    -pixels,
                    HorizontalTextScrollUnits.NONE,
                    0,
                    VerticalTextScrollUnits.NONE,
                    0,
                    0,
                    pick));
        });
        Fx.settle();
        return this;
    }

    /** Writes what the scene shows as {@code target/screenshots/<name>.png}. Pop-ups are windows of their own. */
    public Path screenshot(String name) {
        Fx.settle();
        return Screenshot.write(Fx.call(() -> scene().snapshot(null)), name);
    }

    /** The same of the pop-up that is open. */
    public static Path popUpScreenshot(String name) {
        Fx.settle();
        return Screenshot.write(
                Fx.call(() -> Window.getWindows().stream()
                        .filter(PopupWindow.class::isInstance)
                        .findFirst()
                        .orElseThrow()
                        .getScene()
                        .snapshot(null)),
                name);
    }

    @Override
    public void close() {
        Fx.run(stage::close);
    }
}
