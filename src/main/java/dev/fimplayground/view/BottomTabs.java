package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import dev.fimplayground.viewmodel.TabsViewModel;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;

/** What looks behind the editors, one tab each. */
final class BottomTabs extends TabPane {
    private final Map<Tab, Supplier<Node>> entrances = new HashMap<>();

    BottomTabs(TabsViewModel models, AppearanceViewModel appearance) {
        PromptTab prompt = new PromptTab(models.prompt(), appearance);
        add("prompt", prompt, prompt::entrance);
        WireTab wire = new WireTab(models.wire(), models.wireFiles(), appearance);
        Tab wireTab = add("wire", wire, wire::entrance);
        models.wire().shownProperty().bind(wireTab.selectedProperty());
        setTabClosingPolicy(TabClosingPolicy.UNAVAILABLE);
        setId("tabs");
        setAccessibleText(Texts.get("window.tabs"));
        getStyleClass().add("bottom-tabs");
    }

    /** @param name its title is the text {@code <name>.tab}, its id {@code <name>-tab} */
    private Tab add(String name, Node content, Supplier<Node> entrance) {
        Tab tab = new Tab(Texts.get(name + ".tab"), content);
        tab.setId(name + "-tab");
        entrances.put(tab, entrance);
        getTabs().add(tab);
        return tab;
    }

    /** Gets the focus when one comes here by the keyboard. */
    Node entrance() {
        return entrances.get(getSelectionModel().getSelectedItem()).get();
    }
}
