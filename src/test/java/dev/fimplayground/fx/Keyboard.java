package dev.fimplayground.fx;

import java.util.Map;
import javafx.scene.input.KeyCode;

/** Which keys of a US keyboard write a character. */
final class Keyboard {
    private static final Map<Character, KeyCode> PLAIN = Map.ofEntries(
            Map.entry(' ', KeyCode.SPACE),
            Map.entry('\n', KeyCode.ENTER),
            Map.entry('.', KeyCode.PERIOD),
            Map.entry(',', KeyCode.COMMA),
            Map.entry('-', KeyCode.MINUS),
            Map.entry('=', KeyCode.EQUALS),
            Map.entry(';', KeyCode.SEMICOLON),
            Map.entry('/', KeyCode.SLASH),
            Map.entry('\'', KeyCode.QUOTE),
            Map.entry('[', KeyCode.OPEN_BRACKET),
            Map.entry(']', KeyCode.CLOSE_BRACKET));
    private static final Map<Character, KeyCode> SHIFTED = Map.ofEntries(
            Map.entry('(', KeyCode.DIGIT9),
            Map.entry(')', KeyCode.DIGIT0),
            Map.entry(':', KeyCode.SEMICOLON),
            Map.entry('_', KeyCode.MINUS),
            Map.entry('+', KeyCode.EQUALS),
            Map.entry('*', KeyCode.DIGIT8),
            Map.entry('"', KeyCode.QUOTE));

    private Keyboard() {}

    static KeyCode[] keysFor(int codePoint) {
        char c = (char) codePoint;
        if (PLAIN.containsKey(c)) {
            return new KeyCode[] {PLAIN.get(c)};
        }
        if (SHIFTED.containsKey(c)) {
            return new KeyCode[] {KeyCode.SHIFT, SHIFTED.get(c)};
        }
        KeyCode key = KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(c)));
        if (key == null) {
            throw new IllegalArgumentException("no key known for " + Character.toString(codePoint));
        }
        return Character.isUpperCase(c) ? new KeyCode[] {KeyCode.SHIFT, key} : new KeyCode[] {key};
    }
}
