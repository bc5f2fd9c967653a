package dev.fimplayground.viewmodel;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** How the window looks: theme, size of the editors' type and tabs, what can be seen in them, what is folded away. FX thread only. */
public final class AppearanceViewModel {
    private static final int USUAL_SIZE = 13;
    private static final int SMALLEST_SIZE = 8;
    private static final int LARGEST_SIZE = 40;

    private final ObjectProperty<ThemeChoice> theme = new SimpleObjectProperty<>(ThemeChoice.SYSTEM);
    private final BooleanProperty systemDark = new SimpleBooleanProperty();
    private final BooleanBinding dark;
    private final ReadOnlyIntegerWrapper editorFontSize = new ReadOnlyIntegerWrapper(USUAL_SIZE);
    private final BooleanProperty samplingShown = new SimpleBooleanProperty(true);
    private final BooleanProperty whiteSpaceShown = new SimpleBooleanProperty();
    private final BooleanProperty indentGuidesShown = new SimpleBooleanProperty();
    private final ObjectProperty<TabSize> tabSize = new SimpleObjectProperty<>(TabSize.FOUR);
    private final StringProperty tab = new SimpleStringProperty("");
    private final ObservableMap<String, List<Double>> dividers = FXCollections.observableHashMap();

    public AppearanceViewModel() {
        dark = Bindings.createBooleanBinding(this::resolveDark, theme, systemDark);
    }

    private boolean resolveDark() {
        return switch (theme.get()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> systemDark.get();
        };
    }

    public ObjectProperty<ThemeChoice> themeProperty() {
        return theme;
    }

    /** Whether the desktop is dark; kept up to date by the app. */
    public BooleanProperty systemDarkProperty() {
        return systemDark;
    }

    /** What the window shows. */
    public BooleanBinding dark() {
        return dark;
    }

    /** In pixels. */
    public ReadOnlyIntegerProperty editorFontSizeProperty() {
        return editorFontSize.getReadOnlyProperty();
    }

    public BooleanProperty samplingShownProperty() {
        return samplingShown;
    }

    /** Whether spaces and tabs can be seen in the editors. */
    public BooleanProperty whiteSpaceShownProperty() {
        return whiteSpaceShown;
    }

    /** Whether levels of indentation have lines in the editors. */
    public BooleanProperty indentGuidesShownProperty() {
        return indentGuidesShown;
    }

    /** How wide tabs are drawn, and what Tab writes where the text does not tell its own indentation. */
    public ObjectProperty<TabSize> tabSizeProperty() {
        return tabSize;
    }

    /** The name of the tab that is chosen behind the editors; empty for the first. */
    public StringProperty tabProperty() {
        return tab;
    }

    /** Where dividers stand, by the name of what they divide; a name that is missing is as in a new window. */
    public ObservableMap<String, List<Double>> dividers() {
        return dividers;
    }

    public void zoomIn() {
        zoomTo(editorFontSize.get() + 1);
    }

    public void zoomOut() {
        zoomTo(editorFontSize.get() - 1);
    }

    public void zoomReset() {
        zoomTo(USUAL_SIZE);
    }

    /** The nearest that is possible to {@code size} pixels. */
    public void zoomTo(int size) {
        editorFontSize.set(Math.clamp(size, SMALLEST_SIZE, LARGEST_SIZE));
    }
}
