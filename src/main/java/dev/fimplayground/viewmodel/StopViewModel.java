package dev.fimplayground.viewmodel;

import dev.fimplayground.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The stop strings, and the one being typed. FX thread only. In the field, line breaks and tabs are written as
 * {@code \n}, {@code \r} and {@code \t}, and a backslash before one of those letters is doubled.
 */
public final class StopViewModel {
    /** Source: OpenAI's Completions reference and vLLM, which refuse more. */
    private static final int COMMON_LIMIT = 4;

    private final ObservableList<String> strings = FXCollections.observableArrayList();
    private final ObservableList<String> readOnly = FXCollections.unmodifiableObservableList(strings);
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    StopViewModel() {
        typed.subscribe(_ -> warnOfMany());
    }

    /** As they are sent. */
    public ObservableList<String> strings() {
        return readOnly;
    }

    public StringProperty typedProperty() {
        return typed;
    }

    /** What there is to say about the string being typed or the number of strings; empty when there is nothing. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Takes what is typed as one more stop string. */
    public void add() {
        String string = unescape(typed.get());
        if (string.isEmpty()) {
            notice.set(Texts.get("window.stop.empty"));
        } else if (strings.contains(string)) {
            notice.set(Texts.get("window.stop.twice"));
        } else {
            strings.add(string);
            typed.set("");
            warnOfMany();
        }
    }

    /** With what is typed, as {@link #addTyped} would take it. */
    List<String> toSend() {
        List<String> all = new ArrayList<>(strings);
        String string = unescape(typed.get());
        if (!string.isEmpty() && !all.contains(string)) {
            all.add(string);
        }
        return all;
    }

    /** Takes what is typed, if anything is: whoever runs means it. */
    void addTyped() {
        if (!typed.get().isEmpty()) {
            add();
        }
    }

    public void remove(String string) {
        strings.remove(string);
        warnOfMany();
    }

    void set(List<String> all) {
        strings.setAll(all);
        typed.set("");
        warnOfMany();
    }

    private void warnOfMany() {
        notice.set(strings.size() > COMMON_LIMIT ? Texts.format("window.stop.many", COMMON_LIMIT) : "");
    }

    /** How a stop string is shown and typed. */
    public static String escape(String string) {
        return string.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    static String unescape(String typed) {
        StringBuilder string = new StringBuilder();
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            String escaped = c == '\\' && i + 1 < typed.length() ? escapedBy(typed.charAt(i + 1)) : "";
            if (escaped.isEmpty()) {
                string.append(c);
            } else {
                string.append(escaped);
                i++;
            }
        }
        return string.toString();
    }

    private static String escapedBy(char letter) {
        return switch (letter) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case '\\' -> "\\";
            default -> "";
        };
    }
}
