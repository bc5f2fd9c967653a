package dev.fimplayground.view;

import javafx.event.EventTarget;
import javafx.scene.Node;

/** Where the window's "find" looks: among the kept runs for who is there, in the prompt for everybody else. */
final class Finders {
    private final FindBar inPrompt;
    private final BottomTabs tabs;

    Finders(FindBar inPrompt, BottomTabs tabs) {
        this.inPrompt = inPrompt;
        this.tabs = tabs;
    }

    /** @param place where the key was pressed */
    void find(EventTarget place) {
        if (place instanceof Node node && tabs.historyHas(node)) {
            tabs.findInHistory();
        } else {
            inPrompt.find();
        }
    }

    void replace() {
        inPrompt.replace();
    }
}
