package dev.fimplayground.view;

import dev.fimplayground.syntax.HighlightSource;
import dev.fimplayground.syntax.Highlighting;
import dev.fimplayground.text.Texts;
import dev.fimplayground.view.editor.MiddlePart;
import dev.fimplayground.viewmodel.CaretPosition;
import dev.fimplayground.viewmodel.DocumentViewModel;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import dev.fimplayground.viewmodel.UpdateViewModel;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The whole window: prefix, middle and suffix in the order of the file, sampling at their right, tabs below. */
public final class MainWindow extends BorderPane {
    private static final Duration READING_TIME = Duration.seconds(15);

    private final PlaygroundViewModel playground;
    private final PromptPane prefix;
    private final MiddleSection middle;
    private final PromptPane suffix;
    private final Theme theme;
    private final Toolbar toolbar;

    public MainWindow(PlaygroundViewModel playground, TabModels tabModels, Highlighting highlighting) {
        this.playground = playground;
        theme = new Theme(playground.appearance());
        List<HighlightSource> around = highlighting.join(3);
        prefix = PromptPane.prefix(
                playground.prefix(), playground.prefixCounts(), around.getFirst(), playground.appearance());
        // The middle shows lines of its neighbours too, and is parsed with them by itself.
        middle = new MiddleSection(playground, highlighting);
        new MiddlePart(
                playground.middle(),
                playground.run().active(),
                playground.prefix().languageProperty(),
                around.get(1));
        suffix = PromptPane.suffix(
                playground.suffix(), playground.suffixCounts(), around.getLast(), playground.appearance());
        SamplingPane sampling = new SamplingPane(playground.sampling(), playground.run());
        toolbar = new Toolbar(playground, theme);
        getStyleClass().add("main-window");
        FindBar find = new FindBar(playground.find());
        GoToLineBar goToLine = new GoToLineBar(playground.goToLine());
        setTop(new VBox(toolbar, new NoticeBar(playground.experiment().notice()), find, goToLine));
        BottomTabs tabs = new BottomTabs(tabModels, playground.appearance(), theme, highlighting);
        VBox below = new VBox(tabs, new FailureBanner(playground.run().failure(), READING_TIME));
        VBox.setVgrow(tabs, Priority.ALWAYS);
        setCenter(aboveAndBelow(new FoldingSplit(panes(), sampling, playground.appearance()), below));
        Veil.over(getCenter(), playground.filledProperty());
        setBottom(new StatusBar(playground, caret()));
        new Shortcuts(playground, cycle(sampling, tabs, toolbar), new Finders(find, tabs), goToLine, toolbar.files())
                .install(this);
        new FileDrop(this, playground.files());
        theme.dress(this);
    }

    /** Puts the caret where work begins. */
    public void focusPrefix() {
        prefix.editor().requestFocus();
    }

    /** Puts the search for newer versions into the menu. */
    public void offerUpdates(UpdateViewModel updates) {
        MenuItem item = new MenuItem(Texts.get("update.menu"));
        item.setId("updates");
        item.setOnAction(_ -> new UpdateDialog(updates, theme, getScene().getWindow()).show());
        toolbar.files().addLast(item);
    }

    private SplitPane panes() {
        SteadySplit panes = new SteadySplit(prefix, middle, suffix);
        panes.setOrientation(Orientation.VERTICAL);
        KeptDividers.keep(panes, "panes", playground.appearance().dividers(), 0.4, 0.77);
        panes.getStyleClass().add("panes");
        return panes;
    }

    private SplitPane aboveAndBelow(Node above, Node below) {
        SteadySplit split = new SteadySplit(above, below);
        split.setOrientation(Orientation.VERTICAL);
        split.setId("window-split");
        KeptDividers.keep(split, "tabs", playground.appearance().dividers(), 0.72);
        return split;
    }

    private PaneCycle cycle(SamplingPane sampling, BottomTabs tabs, Toolbar toolbar) {
        return new PaneCycle(List.of(
                new PaneCycle.Stop(toolbar, toolbar.endpointMenu()),
                new PaneCycle.Stop(prefix, prefix.editor()),
                new PaneCycle.Stop(middle, middle.editor()),
                new PaneCycle.Stop(suffix, suffix.editor()),
                new PaneCycle.Stop(sampling, sampling.entrance()),
                new PaneCycle.Stop(tabs, tabs::entrance)));
    }

    /** Of the prompt's editor that had the focus last. */
    private ObservableValue<CaretPosition> caret() {
        return playground.activeProperty().flatMap(DocumentViewModel::caretProperty);
    }
}
