package dev.fimplayground.view;

import dev.fimplayground.syntax.HighlightSource;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** What looks behind the editors, one tab each. */
final class BottomTabs extends TabPane {
    private final Map<Tab, Supplier<Node>> entrances = new HashMap<>();
    private final HistoryTab history;
    private final Tab historyTab;

    BottomTabs(TabModels models, AppearanceViewModel appearance, Theme theme, HighlightSource highlighting) {
        PromptTab prompt = new PromptTab(models.prompt(), appearance);
        add("prompt", prompt, prompt::entrance);
        WireTab wire = new WireTab(models.wire(), models.wireFiles(), appearance);
        Tab wireTab = add("wire", wire, wire::entrance);
        models.wire().shownProperty().bind(wireTab.selectedProperty());
        CodeTab code = new CodeTab(models.code(), appearance, highlighting, new CodeFileDialog(this));
        Tab codeTab = add("code", code, code::entrance);
        models.code().shownProperty().bind(codeTab.selectedProperty());
        history = new HistoryTab(models.history(), appearance, theme);
        historyTab = add("history", history, history::entrance);
        historyTab.selectedProperty().subscribe(models.history()::shown);
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setId("tabs");
        setAccessibleText(Texts.get("window.tabs"));
        getStyleClass().add("bottom-tabs");
        keepChosen(appearance);
    }

    /** Tells which tab is chosen. The one that was comes with the second frame: the first is for the editors. */
    private void keepChosen(AppearanceViewModel appearance) {
        String chosen = appearance.tabProperty().get();
        getSelectionModel()
                .selectedItemProperty()
                .addListener((_, _, tab) -> appearance.tabProperty().set(tab.getId()));
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                frames++;
                if (frames == 2) {
                    stop();
                    select(chosen);
                }
            }
        }.start();
    }

    private void select(String chosen) {
        getTabs().stream().filter(tab -> tab.getId().equals(chosen)).findFirst().ifPresent(getSelectionModel()::select);
    }

    /** @param name its title is the text {@code <name>.tab}, its id {@code <name>-tab} */
    private Tab add(String name, Node content, Supplier<Node> entrance) {
        Tab tab = new Tab(Texts.get(name + ".tab"), content);
        tab.setId(name + "-tab");
        entrances.put(tab, entrance);
        getTabs().add(tab);
        return tab;
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

    /** False if no deletion of kept runs can be taken back. */
    boolean undoDeletion() {
        return history.undoDeletion();
    }

    void findInHistory() {
        history.find();
    }

    /** Gets the focus when one comes here by the keyboard. */
    Node entrance() {
        Tab selected = getSelectionModel().getSelectedItem();
        return entrances.getOrDefault(selected, () -> this).get();
    }
}
