package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import dev.fimplayground.viewmodel.PromptTabViewModel;
import dev.fimplayground.viewmodel.kept.HistoryViewModel;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** What looks behind the editors, one tab each. */
final class BottomTabs extends TabPane {
    private final PromptTab prompt;
    private final HistoryTab history;
    private final Tab historyTab;

    BottomTabs(
            PromptTabViewModel promptTab, HistoryViewModel historyModel, AppearanceViewModel appearance, Theme theme) {
        prompt = new PromptTab(promptTab, appearance);
        history = new HistoryTab(historyModel, appearance, theme);
        historyTab = new Tab(Texts.get("history.tab"), history);
        historyTab.setId("history-tab");
        historyTab.selectedProperty().subscribe(historyModel::shown);
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setId("tabs");
        setAccessibleText(Texts.get("window.tabs"));
        getStyleClass().add("bottom-tabs");
        getTabs().setAll(new Tab(Texts.get("prompt.tab"), prompt), historyTab);
    }

    /** Whether {@code node} is in the tab of the kept runs, or is its tab while it is selected. */
    boolean historyHas(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each == history || (each == this && historyTab.isSelected())) {
                return true;
            }
        }
        return false;
    }

    void findInHistory() {
        history.find();
    }

    /** Gets the focus when one comes here by the keyboard. */
    Node entrance() {
        return historyTab.isSelected() ? history.entrance() : prompt.entrance();
    }
}
