package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import dev.fimplayground.viewmodel.PromptTabViewModel;
import dev.fimplayground.viewmodel.WireFilesViewModel;
import dev.fimplayground.viewmodel.WireViewModel;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** What looks behind the editors, one tab each. */
final class BottomTabs extends TabPane {
    private final PromptTab prompt;
    private final WireTab wire;
    private final Tab wireTab;

    BottomTabs(
            PromptTabViewModel promptTab,
            WireViewModel wireModel,
            WireFilesViewModel wireFiles,
            AppearanceViewModel appearance) {
        prompt = new PromptTab(promptTab, appearance);
        wire = new WireTab(wireModel, wireFiles, appearance);
        wireTab = new Tab(Texts.get("wire.tab"), wire);
        wireTab.setId("wire-tab");
        wireModel.shownProperty().bind(wireTab.selectedProperty());
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setId("tabs");
        setAccessibleText(Texts.get("window.tabs"));
        getStyleClass().add("bottom-tabs");
        getTabs().setAll(new Tab(Texts.get("prompt.tab"), prompt), wireTab);
    }

    /** Gets the focus when one comes here by the keyboard. */
    Node entrance() {
        return wireTab.isSelected() ? wire.entrance() : prompt.entrance();
    }
}
