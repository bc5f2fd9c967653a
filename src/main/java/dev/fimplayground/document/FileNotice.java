package dev.fimplayground.document;

import dev.fimplayground.text.Texts;

/**
 * What a person should know of a file that the app keeps by itself.
 *
 * @param sentence what happened
 * @param next what they can do
 */
public record FileNotice(String sentence, String next) {
    /** The texts {@code kept.<key>} and {@code kept.<key>.next}. */
    static FileNotice of(String key, Object... arguments) {
        return new FileNotice(Texts.format("kept." + key, arguments), Texts.format("kept." + key + ".next", arguments));
    }
}
