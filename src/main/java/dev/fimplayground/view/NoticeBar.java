package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.NoticeViewModel;
import dev.fimplayground.viewmodel.NoticeViewModel.Action;
import dev.fimplayground.viewmodel.NoticeViewModel.Notice;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A notice with its sentences and what can be done, above the editors; a long list scrolls. */
final class NoticeBar extends HBox {
    private static final double MOST_HEIGHT = 112;

    private final NoticeViewModel notices;

    NoticeBar(NoticeViewModel notices) {
        this.notices = notices;
        setId("notice");
        getStyleClass().add("notice-bar");
        setAccessibleRole(AccessibleRole.TEXT);
        managedProperty().bind(visibleProperty());
        notices.noticeProperty().subscribe(this::show);
    }

    private void show(Optional<Notice> notice) {
        setVisible(notice.isPresent());
        getChildren().clear();
        notice.ifPresent(this::fill);
    }

    private void fill(Notice notice) {
        setAccessibleText(Stream.concat(Stream.of(notice.title()), notice.sentences().stream())
                .collect(Collectors.joining(" ")));
        VBox words = new VBox(line("sentence", notice.title()));
        if (!notice.sentences().isEmpty()) {
            words.getChildren().add(list(notice.sentences()));
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Icons.of(Feather.INFO), words);
        notice.actions().forEach(action -> getChildren().add(button(action)));
        getChildren().add(dismissButton());
    }

    private static ScrollPane list(List<String> sentences) {
        VBox lines = new VBox();
        lines.getStyleClass().add("particulars");
        sentences.forEach(sentence -> lines.getChildren().add(line("particular", "•  " + sentence)));
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_HEIGHT);
        scroll.setMinHeight(USE_PREF_SIZE);
        scroll.prefViewportHeightProperty()
                .bind(lines.heightProperty().map(height -> Math.min(height.doubleValue(), MOST_HEIGHT)));
        scroll.setAccessibleText(String.join(" ", sentences));
        return scroll;
    }

    private static Label line(String styleClass, String text) {
        Label line = new Label(text);
        line.getStyleClass().add(styleClass);
        line.setWrapText(true);
        line.setMinHeight(USE_PREF_SIZE);
        return line;
    }

    private Button button(Action action) {
        Button button = new Button(action.label());
        button.setId(action.id());
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> notices.act(action));
        return button;
    }

    private Button dismissButton() {
        Button dismiss = new Button(null, Icons.of(Feather.X));
        dismiss.setId("dismiss-notice");
        dismiss.getStyleClass().addAll("button-icon", "flat");
        dismiss.setOnAction(_ -> notices.dismiss());
        dismiss.setAccessibleText(Texts.get("window.notice.dismiss"));
        Tips.on(dismiss, Texts.get("window.notice.dismiss"));
        return dismiss;
    }
}
