package dev.fimplayground.view;

import javafx.event.EventTarget;
import javafx.scene.Node;

/**
 * Where the window's "find" looks, and what its "undo" takes back: among the kept runs for who is there, in the prompt for
 * everybody else.
 */
final class Finders {
    private final FindBar inPrompt;
    private final BottomTabs tabs;

    Finders(FindBar inPrompt, BottomTabs tabs) {
        this.inPrompt = inPrompt;
        this.tabs = tabs;
    }

    /**
     * Takes a deletion back, if that is the last thing that was done in the place.
     *
     * @param place where the key was pressed
     */
    boolean undoDeletion(EventTarget place) {
        return isAmongRuns(place) && tabs.undoDeletion();
    }

    private boolean isAmongRuns(EventTarget place) {
        return place instanceof Node node && tabs.historyHas(node);
    }

    /** @param place where the key was pressed */
    void find(EventTarget place) {
        if (isAmongRuns(place)) {
            tabs.findInHistory();
        } else {
            inPrompt.find();
        }
    }

    void replace() {
        inPrompt.replace();
    }
}
