package dev.fimplayground.view;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/** Dresses scenes in light or dark as the appearance says. */
final class Theme {
    private static final List<String> SHEETS = List.of(
            "/styles/window.css",
            "/styles/editor.css",
            "/styles/prompt.css",
            "/styles/wire.css",
            "/styles/history.css",
            "/styles/code.css");
    private static final String LIGHT = new PrimerLight().getUserAgentStylesheet();
    private static final String DARK = new PrimerDark().getUserAgentStylesheet();

    private final AppearanceViewModel appearance;

    Theme(AppearanceViewModel appearance) {
        this.appearance = appearance;
    }

    /**
     * Also the pop-ups of its scene, which take over the scene's style sheets.
     *
     * @return to be ended by whatever lives less long than the appearance, which otherwise holds {@code root}
     */
    Subscription dress(Parent root) {
        Subscription byScene = root.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                scene.getStylesheets()
                        .setAll(SHEETS.stream().map(Theme::address).toList());
                repaint(scene, root);
            }
        });
        return byScene.and(appearance.dark().subscribe(_ -> repaint(root.getScene(), root)));
    }

    private void repaint(@Nullable Scene scene, Parent root) {
        boolean dark = appearance.dark().get();
        root.getStyleClass().removeAll("light", "dark");
        root.getStyleClass().add(dark ? "dark" : "light");
        if (scene != null) {
            scene.setUserAgentStylesheet(dark ? DARK : LIGHT);
        }
    }

    private static String address(String sheet) {
        return Objects.requireNonNull(Theme.class.getResource(sheet), sheet).toExternalForm();
    }
}
