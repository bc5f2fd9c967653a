package dev.fimplayground.app;

import dev.fimplayground.document.Settings;
import dev.fimplayground.viewmodel.SettingsViewModel;
import java.util.OptionalDouble;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where the window stands and how large it is, as it was left; not off the screens that are there now. FX thread only. */
final class WindowPlace {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    /** As much of the window's top must be on a screen that it can be taken and moved. */
    private static final double LEAST_SEEN = 100;

    private final Stage stage;
    private final SettingsViewModel settings;

    WindowPlace(Stage stage, SettingsViewModel settings) {
        this.stage = stage;
        this.settings = settings;
    }

    /** Makes the scene and puts the window in its place; to be called before it shows. */
    void show(Parent root) {
        Settings kept = settings.now();
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        double width = Math.min(kept.number("window.width").orElse(WIDTH), screen.getWidth());
        double height = Math.min(kept.number("window.height").orElse(HEIGHT), screen.getHeight());
        // The scene's size, not the window's with its frame: dividers move when what they divide is resized once more.
        stage.setScene(new Scene(root, width, height));
        OptionalDouble x = kept.number("window.x");
        OptionalDouble y = kept.number("window.y");
        if (x.isPresent() && y.isPresent() && isOnAScreen(x.getAsDouble(), y.getAsDouble(), width)) {
            stage.setX(x.getAsDouble());
            stage.setY(y.getAsDouble());
        }
        stage.setMaximized(kept.flag("window.maximised").orElse(false));
        stage.show();
        follow();
    }

    private void follow() {
        stage.xProperty().subscribe(_ -> keep());
        stage.yProperty().subscribe(_ -> keep());
        stage.getScene().widthProperty().subscribe(_ -> keep());
        stage.getScene().heightProperty().subscribe(_ -> keep());
        stage.maximizedProperty()
                .addListener((_, _, now) -> settings.change(all -> all.withFlag("window.maximised", now)));
    }

    /** The size that a maximised window comes back to is the one before. */
    private void keep() {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
            settings.change(all -> all.withNumber("window.x", stage.getX())
                    .withNumber("window.y", stage.getY())
                    .withNumber("window.width", stage.getScene().getWidth())
                    .withNumber("window.height", stage.getScene().getHeight()));
        }
    }

    private static boolean isOnAScreen(double x, double y, double width) {
        return Screen.getScreens().stream().map(Screen::getVisualBounds).anyMatch(screen -> {
            double seen = Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX());
            return seen >= LEAST_SEEN && y >= screen.getMinY() && y <= screen.getMaxY() - LEAST_SEEN;
        });
    }
}
