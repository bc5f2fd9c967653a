package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import dev.fimplayground.viewmodel.PromptTabViewModel;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** What looks behind the editors, one tab each. */
final class BottomTabs extends TabPane {
    private final PromptTab prompt;

    BottomTabs(PromptTabViewModel promptTab, AppearanceViewModel appearance) {
        prompt = new PromptTab(promptTab, appearance);
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setId("tabs");
        setAccessibleText(Texts.get("window.tabs"));
        getStyleClass().add("bottom-tabs");
        getTabs().setAll(new Tab(Texts.get("prompt.tab"), prompt));
    }

    /** Gets the focus when one comes here by the keyboard. */
    Node entrance() {
        return prompt.entrance();
    }
}
