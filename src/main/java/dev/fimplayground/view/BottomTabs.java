package dev.fimplayground.view;

import dev.fimplayground.syntax.HighlightSource;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import dev.fimplayground.viewmodel.CodeTabViewModel;
import dev.fimplayground.viewmodel.PromptTabViewModel;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** What looks behind the editors, one tab each. */
final class BottomTabs extends TabPane {
    private final PromptTab prompt;

    private final CodeTab code;

    BottomTabs(
            PromptTabViewModel promptTab,
            CodeTabViewModel codeTab,
            AppearanceViewModel appearance,
            HighlightSource highlighting) {
        prompt = new PromptTab(promptTab, appearance);
        code = new CodeTab(codeTab, appearance, highlighting, new CodeFileDialog(this));
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setId("tabs");
        setAccessibleText(Texts.get("window.tabs"));
        getStyleClass().add("bottom-tabs");
        Tab codeShown = new Tab(Texts.get("code.tab"), code);
        getTabs().setAll(new Tab(Texts.get("prompt.tab"), prompt), codeShown);
        codeTab.shownProperty().bind(codeShown.selectedProperty());
    }

    /** Gets the focus when one comes here by the keyboard. */
    Node entrance() {
        return getSelectionModel().getSelectedItem().getContent() == code ? code.entrance() : prompt.entrance();
    }
}
